/** What a way down takes along: found by running it and rolling it back, counted on the live rows. */
@NullMarked
package socialmedia.migration.loss;

import org.jspecify.annotations.NullMarked;
