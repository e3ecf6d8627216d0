/** Two heads made one line again. */
@NullMarked
package socialmedia.migration.merge;

import org.jspecify.annotations.NullMarked;
