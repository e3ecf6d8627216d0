/** The environment mark, as a whole screen. */
@NullMarked
package socialmedia.shell.command.environment;

import org.jspecify.annotations.NullMarked;
