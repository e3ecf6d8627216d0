package socialmedia.post;

import java.util.List;
import java.util.Map;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Gives posts to another owner. */
public final class PostReassignment {

    private final Changes changes;

    public PostReassignment(Changes changes) {
        this.changes = changes;
    }

    /** Which posts were given over, and how many were the new owner's already. */
    public record Result(List<Integer> posts, int ownerId, int unchanged) {

        public Result {
            posts = List.copyOf(posts);
        }
    }

    /**
     * Makes them the owner's; those that there are not are left out.
     *
     * @throws OperatorFailure (not found) if there is no such owner
     */
    public Result reassign(List<Integer> ids, int ownerId) {
        new PostOwner(changes).require(ownerId);
        List<Integer> there = changes.lock(JournaledTable.POSTS, ids);
        Map<String, Object> parameters = Map.of("ids", there.toArray(Integer[]::new), "owner", ownerId);
        List<Integer> others = changes.database()
                .sql("select p.id from posts p where p.id = any(:ids) and p.owner_id <> :owner order by p.id")
                .params(parameters)
                .query(Integer.class)
                .list();
        changes.apply(JournaledTable.POSTS, """
                update posts t
                set owner_id = :owner
                from (select q.id, to_jsonb(q) as image from posts q
                      where q.id = any(:ids) and q.owner_id <> :owner) old
                where t.id = old.id
                returning old.image as before, to_jsonb(t) as after
                """, parameters);
        return new Result(others, ownerId, there.size() - others.size());
    }
}
