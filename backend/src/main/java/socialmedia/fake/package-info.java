/** Made-up people and texts: each a pure function of a number. */
@NullMarked
package socialmedia.fake;

import org.jspecify.annotations.NullMarked;
