/** What kind of database it is that one works on, and what it can do. */
@NullMarked
package socialmedia.environment;

import org.jspecify.annotations.NullMarked;
