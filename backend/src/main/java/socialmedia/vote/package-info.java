/** Votes: who voted for what, and whether it looks honest. */
@NullMarked
package socialmedia.vote;

import org.jspecify.annotations.NullMarked;
