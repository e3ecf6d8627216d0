package socialmedia.post;

/** A post with its owner's email and the votes it has. */
public record PostDetails(Post post, String ownerEmail, long votes) {}
