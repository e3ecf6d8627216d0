/** Commands that fill databases with made-up rows and remove them. */
@NullMarked
package socialmedia.shell.command.seed;

import org.jspecify.annotations.NullMarked;
