/** The whole at a glance: how many rows, how they grow, how large they are, who and what stands out. */
@NullMarked
package socialmedia.stats;

import org.jspecify.annotations.NullMarked;
