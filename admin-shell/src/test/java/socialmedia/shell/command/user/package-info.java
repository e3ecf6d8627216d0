/** The commands on users. */
@NullMarked
package socialmedia.shell.command.user;

import org.jspecify.annotations.NullMarked;
