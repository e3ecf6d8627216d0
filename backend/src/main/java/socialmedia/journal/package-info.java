/** Changes of users, posts and votes: one transaction each, tried or kept, written down row by row and taken back. */
@NullMarked
package socialmedia.journal;

import org.jspecify.annotations.NullMarked;
