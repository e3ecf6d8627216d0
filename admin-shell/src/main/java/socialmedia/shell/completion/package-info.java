/** What Tab offers. */
@NullMarked
package socialmedia.shell.completion;

import org.jspecify.annotations.NullMarked;
