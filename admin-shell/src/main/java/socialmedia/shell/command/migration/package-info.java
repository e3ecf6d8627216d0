/** The commands that drive and inspect migrations, in Alembic's words. */
@NullMarked
package socialmedia.shell.command.migration;

import org.jspecify.annotations.NullMarked;
