/** The program as a whole. */
@NullMarked
package socialmedia.shell;

import org.jspecify.annotations.NullMarked;
