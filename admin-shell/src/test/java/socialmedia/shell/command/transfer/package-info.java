/** The commands on files with rows. */
@NullMarked
package socialmedia.shell.command.transfer;

import org.jspecify.annotations.NullMarked;
