package socialmedia.user;

/**
 * A user who was shut out or let in again.
 *
 * @param posts how many posts were unpublished, or published again, with him
 */
public record Suspension(int id, String email, long posts) {}
