/** Rows and columns that a way down would have taken along, set aside in the console's schema and put back later. */
@NullMarked
package socialmedia.migration.kept;

import org.jspecify.annotations.NullMarked;
