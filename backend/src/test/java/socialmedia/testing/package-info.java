/** What tests of both modules share. */
@NullMarked
package socialmedia.testing;

import org.jspecify.annotations.NullMarked;
