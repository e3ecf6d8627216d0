/** The interactive session. */
@NullMarked
package socialmedia.shell.prompt;

import org.jspecify.annotations.NullMarked;
