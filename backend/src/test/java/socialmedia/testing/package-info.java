/** What tests run beside the program: servers, Alembic, Flyway and pg_dump. */
@NullMarked
package socialmedia.testing;

import org.jspecify.annotations.NullMarked;
