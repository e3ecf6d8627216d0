package socialmedia.post;

import java.util.List;
import java.util.Map;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Publishes posts, or takes them out of sight. */
public final class Publishing {

    private final Changes changes;

    public Publishing(Changes changes) {
        this.changes = changes;
    }

    /** Which posts were changed, and how many were so already. */
    public record Result(List<Integer> posts, int unchanged) {

        public Result {
            posts = List.copyOf(posts);
        }
    }

    public Result publish(List<Integer> ids) {
        return set(ids, true);
    }

    public Result unpublish(List<Integer> ids) {
        return set(ids, false);
    }

    private Result set(List<Integer> ids, boolean published) {
        List<Integer> there = changes.lock(JournaledTable.POSTS, ids);
        Map<String, Object> parameters = Map.of("ids", there.toArray(Integer[]::new), "published", published);
        List<Integer> others = changes.database()
                .sql("select p.id from posts p where p.id = any(:ids) and p.published <> :published order by p.id")
                .params(parameters)
                .query(Integer.class)
                .list();
        changes.apply(JournaledTable.POSTS, """
                update posts t
                set published = :published
                from (select q.id, to_jsonb(q) as image from posts q
                      where q.id = any(:ids) and q.published <> :published) old
                where t.id = old.id
                returning old.image as before, to_jsonb(t) as after
                """, parameters);
        return new Result(others, there.size() - others.size());
    }
}
