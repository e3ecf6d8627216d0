/** Rows of files on their way into users, posts and votes: checked, staged, merged in sets, journaled. */
@NullMarked
package socialmedia.transfer.load;

import org.jspecify.annotations.NullMarked;
