/** Hazards of revisions found without a live database. */
@NullMarked
package socialmedia.migration.lint;

import org.jspecify.annotations.NullMarked;
