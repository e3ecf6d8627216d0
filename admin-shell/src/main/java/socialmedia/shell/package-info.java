/** The admin console. */
@NullMarked
package socialmedia.shell;

import org.jspecify.annotations.NullMarked;
