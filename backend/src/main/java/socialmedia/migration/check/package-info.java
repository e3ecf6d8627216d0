/** All that can be checked of a migrations directory and its database, for CI. */
@NullMarked
package socialmedia.migration.check;

import org.jspecify.annotations.NullMarked;
