/** One file for each command on the environment mark. */
@NullMarked
package socialmedia.shell.command.environment;

import org.jspecify.annotations.NullMarked;
