package socialmedia.user;

import java.time.Instant;
import java.util.List;

/**
 * All that the database holds of one user, save for the password's hash.
 *
 * @param votes the ids of the posts it voted for, ascending
 */
public record UserExport(UserDetails details, List<OwnPost> posts, List<Integer> votes) {

    public UserExport {
        posts = List.copyOf(posts);
        votes = List.copyOf(votes);
    }

    /** A post of the user's own. */
    public record OwnPost(int id, String title, String content, boolean published, Instant createdAt) {}
}
