package socialmedia.user;

import java.util.List;

/**
 * What went with users, or stayed behind without them.
 *
 * @param ids the users that are gone, ascending
 * @param posts their posts that are gone
 * @param movedPosts their posts that are somebody else's now
 * @param ownVotes the votes they had cast
 * @param otherVotes other people's votes for their posts
 */
public record DeletedUsers(List<Integer> ids, long posts, long movedPosts, long ownVotes, long otherVotes) {

    public DeletedUsers {
        ids = List.copyOf(ids);
    }
}
