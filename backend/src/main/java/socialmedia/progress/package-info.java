/** How long work tells how far it is. */
@NullMarked
package socialmedia.progress;

import org.jspecify.annotations.NullMarked;
