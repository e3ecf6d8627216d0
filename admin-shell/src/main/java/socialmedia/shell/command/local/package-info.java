/** The commands that look after the console's own PostgreSQL. */
@NullMarked
package socialmedia.shell.command.local;

import org.jspecify.annotations.NullMarked;
