/** What a database remembers of its migrations: Flyway's history, Alembic's version, the console's events. */
@NullMarked
package socialmedia.migration.history;

import org.jspecify.annotations.NullMarked;
