/** What a database looks like, read from its catalogs and compared. */
@NullMarked
package socialmedia.schema;

import org.jspecify.annotations.NullMarked;
