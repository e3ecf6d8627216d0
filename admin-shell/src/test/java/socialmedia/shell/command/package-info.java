/** The commands. */
@NullMarked
package socialmedia.shell.command;

import org.jspecify.annotations.NullMarked;
