package socialmedia.post;

import java.util.List;
import java.util.Map;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Deletes posts with the votes for them. */
public final class PostDeletion {

    private final Changes changes;

    public PostDeletion(Changes changes) {
        this.changes = changes;
    }

    /** Which posts went, and how many votes with them. */
    public record Result(List<Integer> posts, long votes) {

        public Result {
            posts = List.copyOf(posts);
        }
    }

    public Result delete(List<Integer> ids) {
        List<Integer> there = changes.lock(JournaledTable.POSTS, ids);
        Map<String, Object> parameters = Map.of("ids", there.toArray(Integer[]::new));
        long votes = changes.delete(JournaledTable.VOTES, "t.post_id = any(:ids)", parameters)
                .deleted();
        changes.delete(JournaledTable.POSTS, "t.id = any(:ids)", parameters);
        return new Result(there, votes);
    }
}
