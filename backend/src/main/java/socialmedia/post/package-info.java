/** Posts: what they are and what is done with them. */
@NullMarked
package socialmedia.post;

import org.jspecify.annotations.NullMarked;
