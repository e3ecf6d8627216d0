/** What each statement of a migration does, measured by running it on a throw-away database. */
@NullMarked
package socialmedia.migration.plan;

import org.jspecify.annotations.NullMarked;
