/** The live database against what its own revisions make. */
@NullMarked
package socialmedia.migration.drift;

import org.jspecify.annotations.NullMarked;
