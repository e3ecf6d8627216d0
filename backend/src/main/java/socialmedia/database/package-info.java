/** Where the database is: settings, connections, and the embedded PostgreSQL. */
@NullMarked
package socialmedia.database;

import org.jspecify.annotations.NullMarked;
