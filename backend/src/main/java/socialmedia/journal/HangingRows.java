package socialmedia.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.journal.UndoConflict.Problem;

/** Rows that hang on users or posts that an undo is about to delete: the schema's cascade would take them unseen. */
final class HangingRows {

    private static final String GOING = """
            select (r.key ->> 'id')::integer
            from admin_shell.row_change r
            where r.action_id = :undo_action and r.statement = :undo_statement and r.before is null and r.after is not null
              and not jsonb_exists((select cast(:undo_skipped as jsonb)), r.key::text)
            """;

    private final Changes changes;
    private final UndoBatch batch;
    private final Map<String, @Nullable Object> parameters;

    HangingRows(Changes changes, UndoBatch batch, Map<String, @Nullable Object> parameters) {
        this.changes = changes;
        this.batch = batch;
        this.parameters = parameters;
    }

    /** Those that are there, as conflicts of the rows they hang on. */
    List<UndoConflict> find() {
        return changes.database()
                .sql("""
                        select jsonb_build_object('id', going.id)::text as key, h.posts, h.votes
                        from (%s) going (id) join (%s) h on h.id = going.id
                        order by going.id
                        """.formatted(GOING, batch.table() == JournaledTable.USERS ? ofUsers() : ofPosts()))
                .params(parameters)
                .query((row, number) -> new UndoConflict(
                        batch.table(),
                        row.getString("key"),
                        null,
                        Problem.HANGING,
                        counted(row.getLong("posts"), row.getLong("votes")),
                        batch.action(),
                        null))
                .list();
    }

    private static String ofUsers() {
        return """
                select id, sum(posts)::bigint as posts, sum(votes)::bigint as votes
                from (
                    select owner_id as id, count(*) as posts, 0 as votes from posts where owner_id in (%1$s) group by 1
                    union all
                    select user_id, 0, count(*) from votes where user_id in (%1$s) group by 1
                ) hanging
                group by id""".formatted(GOING);
    }

    private static String ofPosts() {
        return "select post_id as id, 0 as posts, count(*) as votes from votes where post_id in (%s) group by 1"
                .formatted(GOING);
    }

    private static String counted(long posts, long votes) {
        String ofPosts = posts == 0 ? "" : posts == 1 ? "1 post" : posts + " posts";
        String ofVotes = votes == 0 ? "" : votes == 1 ? "1 vote" : votes + " votes";
        return ofPosts + (posts > 0 && votes > 0 ? " and " : "") + ofVotes;
    }

    /** Deletes them, children first, but for what is to stay as it is and what that hangs on. */
    void takeAlong(Set<String> skippedPosts, Set<String> skippedVotes) {
        parameters.put("undo_posts", posts(skippedPosts));
        parameters.put("undo_votes", skippedVotes.toArray(String[]::new));
        String ofUsers = batch.table() == JournaledTable.USERS ? " or t.user_id in (" + GOING + ")" : "";
        changes.delete(JournaledTable.VOTES, """
                (t.post_id = any(:undo_posts)%s)
                and to_jsonb(t) <> all(cast(:undo_votes as text[])::jsonb[])
                """.formatted(ofUsers), parameters);
        if (batch.table() == JournaledTable.USERS) {
            changes.delete(
                    JournaledTable.POSTS,
                    "t.id = any(:undo_posts) and not exists (select from votes v where v.post_id = t.id)",
                    parameters);
        }
    }

    /** The posts that go, or those of the users who go; locked. */
    private Integer[] posts(Set<String> skipped) {
        String column = batch.table() == JournaledTable.USERS ? "owner_id" : "id";
        Set<Integer> staying = skipped.stream()
                .map(key -> Integer.valueOf(key.replaceAll("\\D", "")))
                .collect(Collectors.toSet());
        return changes.lock(JournaledTable.POSTS, "t." + column + " in (" + GOING + ")", parameters).stream()
                .filter(id -> !staying.contains(id))
                .toArray(Integer[]::new);
    }
}
