/** Users: who they are and what is done with them. */
@NullMarked
package socialmedia.user;

import org.jspecify.annotations.NullMarked;
