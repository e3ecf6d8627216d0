/** Findings as the places that show them to a reviewer want them. */
@NullMarked
package socialmedia.shell.command.migration.report;

import org.jspecify.annotations.NullMarked;
