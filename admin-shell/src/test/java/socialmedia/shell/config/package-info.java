/** The console as it is put together. */
@NullMarked
package socialmedia.shell.config;

import org.jspecify.annotations.NullMarked;
