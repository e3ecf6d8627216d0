package socialmedia.user;

/** A user among those with the most posts or votes. */
public record TopUser(User user, long count) {

    /** What is counted. */
    public enum By {
        POSTS,
        VOTES
    }
}
