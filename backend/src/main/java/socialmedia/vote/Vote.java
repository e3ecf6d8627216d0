package socialmedia.vote;

/** One user's vote for one post. */
public record Vote(int userId, int postId) {}
