package socialmedia.post;

/**
 * A post that a search found.
 *
 * @param column where: {@code title} or {@code content}
 * @param excerpt the text found with what stands around it
 */
public record PostMatch(Post post, String column, String excerpt) {}
