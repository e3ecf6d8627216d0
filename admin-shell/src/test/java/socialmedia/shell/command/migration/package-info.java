/** Commands on revisions, as whole screens. */
@NullMarked
package socialmedia.shell.command.migration;

import org.jspecify.annotations.NullMarked;
