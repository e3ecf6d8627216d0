/** What all data commands share: reading, changing, asking, selecting. */
@NullMarked
package socialmedia.shell.command.data;

import org.jspecify.annotations.NullMarked;
