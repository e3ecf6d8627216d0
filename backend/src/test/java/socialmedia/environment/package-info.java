/** What a database can do, from its columns. */
@NullMarked
package socialmedia.environment;

import org.jspecify.annotations.NullMarked;
