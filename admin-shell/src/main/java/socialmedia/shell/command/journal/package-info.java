/** One file for each command on the journal. */
@NullMarked
package socialmedia.shell.command.journal;

import org.jspecify.annotations.NullMarked;
