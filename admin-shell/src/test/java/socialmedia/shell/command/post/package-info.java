/** The commands on posts. */
@NullMarked
package socialmedia.shell.command.post;

import org.jspecify.annotations.NullMarked;
