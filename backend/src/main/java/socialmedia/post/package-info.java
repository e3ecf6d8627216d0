/** Posts: their records and what can be done to them. */
@NullMarked
package socialmedia.post;

import org.jspecify.annotations.NullMarked;
