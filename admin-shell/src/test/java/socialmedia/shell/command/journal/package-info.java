/** The commands on the journal. */
@NullMarked
package socialmedia.shell.command.journal;

import org.jspecify.annotations.NullMarked;
