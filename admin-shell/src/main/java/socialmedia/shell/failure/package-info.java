/** Failures shown as one line and an exit code. */
@NullMarked
package socialmedia.shell.failure;

import org.jspecify.annotations.NullMarked;
