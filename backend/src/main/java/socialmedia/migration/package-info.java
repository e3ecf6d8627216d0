/** Reversible migrations: the directory, the history, the plan and the run. */
@NullMarked
package socialmedia.migration;

import org.jspecify.annotations.NullMarked;
