/** Posts: reading them, and the acts that change them. */
@NullMarked
package socialmedia.post;

import org.jspecify.annotations.NullMarked;
