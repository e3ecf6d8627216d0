/** The packaged program against a real PostgreSQL, as its users run it. */
@NullMarked
package socialmedia.shell.program;

import org.jspecify.annotations.NullMarked;
