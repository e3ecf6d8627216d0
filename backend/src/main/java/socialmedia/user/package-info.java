/** Users: their records, passwords, and what can be done to them. */
@NullMarked
package socialmedia.user;

import org.jspecify.annotations.NullMarked;
