/** How words are read and run. */
@NullMarked
package socialmedia.shell.input;

import org.jspecify.annotations.NullMarked;
