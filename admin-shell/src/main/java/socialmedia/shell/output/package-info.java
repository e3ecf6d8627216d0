/** Showing results: the screen, formats and tables. */
@NullMarked
package socialmedia.shell.output;

import org.jspecify.annotations.NullMarked;
