/** One file for each console command. */
@NullMarked
package socialmedia.shell.command;

import org.jspecify.annotations.NullMarked;
