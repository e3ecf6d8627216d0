/** Rows in and out of files. */
@NullMarked
package socialmedia.transfer;

import org.jspecify.annotations.NullMarked;
