/** Commands that bring rows into files and out of them. */
@NullMarked
package socialmedia.shell.command.transfer;

import org.jspecify.annotations.NullMarked;
