/** Words: reading the command line, checking it, running scripts. */
@NullMarked
package socialmedia.shell.input;

import org.jspecify.annotations.NullMarked;
