/** Reversible migrations: where to go, what to run, and the run itself. */
@NullMarked
package socialmedia.migration;

import org.jspecify.annotations.NullMarked;
