/** Files of rows, record by record: what is broken is named by file, line and column. */
@NullMarked
package socialmedia.transfer.file;

import org.jspecify.annotations.NullMarked;
