/** Pairs of schemas that show whether what leads from one to the other is right, and the judges of that. */
@NullMarked
package socialmedia.schema.pairs;

import org.jspecify.annotations.NullMarked;
