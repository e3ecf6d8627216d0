/** Databases filled with believable rows, the same ones for the same seed. */
@NullMarked
package socialmedia.seed;

import org.jspecify.annotations.NullMarked;
