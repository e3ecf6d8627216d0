/** The commands on seeds. */
@NullMarked
package socialmedia.shell.command.seed;

import org.jspecify.annotations.NullMarked;
