package socialmedia.user;

import java.util.Map;

/**
 * Users that became one with others.
 *
 * @param into who each of those that are gone became
 * @param posts how many posts moved
 * @param votes how many votes moved
 * @param doubleVotes how many votes are gone, since the other had voted there already
 */
public record MergedUsers(Map<Integer, Integer> into, long posts, long votes, long doubleVotes) {

    public MergedUsers {
        into = Map.copyOf(into);
    }
}
