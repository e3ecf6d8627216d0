@NullMarked
package socialmedia.shell.command.migration.report;

import org.jspecify.annotations.NullMarked;
