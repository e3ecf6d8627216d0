/** The migrations directory: revision files read and written; knows no database. */
@NullMarked
package socialmedia.migration.directory;

import org.jspecify.annotations.NullMarked;
