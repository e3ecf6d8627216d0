/** Tests of {@code bin/admin-shell} and what it packages. */
@NullMarked
package socialmedia.shell.launcher;

import org.jspecify.annotations.NullMarked;
