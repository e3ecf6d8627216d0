/** Failures an operator can mend. */
@NullMarked
package socialmedia.failure;

import org.jspecify.annotations.NullMarked;
