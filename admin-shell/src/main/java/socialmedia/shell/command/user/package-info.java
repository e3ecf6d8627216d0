/** One file for each command on users. */
@NullMarked
package socialmedia.shell.command.user;

import org.jspecify.annotations.NullMarked;
