/** What was done with the console, and how it is taken back. */
@NullMarked
package socialmedia.journal;

import org.jspecify.annotations.NullMarked;
