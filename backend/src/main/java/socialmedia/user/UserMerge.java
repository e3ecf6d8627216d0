package socialmedia.user;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Makes two users one: posts move, votes move unless the other has voted there, and the first is gone. */
public final class UserMerge {

    private final Changes changes;

    public UserMerge(Changes changes) {
        this.changes = changes;
    }

    /**
     * Makes {@code from} part of {@code into}.
     *
     * @throws OperatorFailure (usage) if they are the same, (not found) without one of them, (conflict) if only the one that
     *     goes is suspended, (refused) if rows of unknown tables would go along
     */
    public MergedUsers merge(int from, int into) {
        if (from == into) {
            throw new OperatorFailure(Kind.USAGE, "user " + from + " cannot be merged into itself", "name two users");
        }
        return merge(new TreeMap<>(Map.of(from, into)));
    }

    /** The same for many; whoever stays is not among those that go. */
    MergedUsers merge(SortedMap<Integer, Integer> into) {
        new LockedUsers(changes)
                .lock(Stream.concat(into.keySet().stream(), into.values().stream())
                        .distinct()
                        .toList());
        Map<String, Integer[]> pairs = Map.of(
                "sources", into.keySet().toArray(Integer[]::new),
                "targets", into.values().toArray(Integer[]::new));
        refuseLiftedSuspensions(pairs);
        long posts = movePosts(pairs);
        long votes = copyVotes(pairs);
        joinSuspensions(pairs);
        DeletedUsers gone = new UserDeletion(changes).delete(List.copyOf(into.keySet()), null);
        return new MergedUsers(into, posts, votes, gone.ownVotes() - votes);
    }

    /** Else merging would be a way around a suspension, and its posts would never come back. */
    private void refuseLiftedSuspensions(Map<String, Integer[]> pairs) {
        changes.database()
                .sql("""
                        select m.source
                        from unnest(:sources::integer[], :targets::integer[]) as m (source, target)
                        join admin_shell.suspended_user s on s.user_id = m.source
                        where not exists (select from admin_shell.suspended_user t where t.user_id = m.target)
                        order by m.source
                        limit 1
                        """)
                .params(pairs)
                .query(Integer.class)
                .optional()
                .ifPresent(id -> {
                    throw new OperatorFailure(
                            Kind.CONFLICT,
                            "user " + id + " is suspended, and the one to be merged into is not",
                            "`user unsuspend " + id + "` first, or suspend the other one too");
                });
    }

    private long movePosts(Map<String, Integer[]> pairs) {
        return changes.apply(JournaledTable.POSTS, """
                        update posts t set owner_id = old.target
                        from (select q.id, m.target, to_jsonb(q) as image
                              from posts q
                              join unnest(:sources::integer[], :targets::integer[]) as m (source, target)
                                on m.source = q.owner_id
                              for update of q) old
                        where t.id = old.id
                        returning old.image as before, to_jsonb(t) as after
                        """, pairs).updated();
    }

    /** Copied, then deleted with their user: an image's key is that of one row. */
    private long copyVotes(Map<String, Integer[]> pairs) {
        return changes.apply(JournaledTable.VOTES, """
                        insert into votes as t (user_id, post_id)
                        select distinct m.target, v.post_id
                        from votes v
                        join unnest(:sources::integer[], :targets::integer[]) as m (source, target) on m.source = v.user_id
                        on conflict do nothing
                        returning null::jsonb as before, to_jsonb(t) as after
                        """, pairs).inserted();
    }

    private void joinSuspensions(Map<String, Integer[]> pairs) {
        changes.apply(JournaledTable.SUSPENDED_USER, """
                        update admin_shell.suspended_user t
                        set unpublished_posts = t.unpublished_posts || old.posts
                        from (select q.user_id, to_jsonb(q) as image,
                                     array(select p.id
                                           from unnest(:sources::integer[], :targets::integer[]) as m (source, target)
                                           join admin_shell.suspended_user s on s.user_id = m.source,
                                           unnest(s.unpublished_posts) as p (id)
                                           where m.target = q.user_id
                                           order by p.id) as posts
                              from admin_shell.suspended_user q
                              where q.user_id = any(:targets)) old
                        where t.user_id = old.user_id
                        returning old.image as before, to_jsonb(t) as after
                        """, pairs);
    }
}
