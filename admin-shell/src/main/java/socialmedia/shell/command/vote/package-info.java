/** One file for each command on votes. */
@NullMarked
package socialmedia.shell.command.vote;

import org.jspecify.annotations.NullMarked;
