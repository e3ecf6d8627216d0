package socialmedia.user;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Shuts a user out by swapping the password hash for one that nothing matches, and lets him in again. */
public final class UserSuspension {

    private final Changes changes;

    /** What is kept of a suspended user. */
    private record Kept(boolean isReplaced, List<Integer> posts) {}

    public UserSuspension(Changes changes) {
        this.changes = changes;
    }

    /**
     * Shuts him out; tokens that the application has issued live until they expire.
     *
     * @param unpublishPosts whether his published posts are unpublished too
     * @throws OperatorFailure (not found) without such a user, (conflict) if he is suspended already
     */
    public Suspension suspend(int id, boolean unpublishPosts) {
        new LockedUsers(changes).lock(List.of(id));
        if (find(id).isPresent()) {
            throw new OperatorFailure(
                    Kind.CONFLICT, "user " + id + " is suspended already", "`user unsuspend " + id + "` lifts it");
        }
        List<Integer> posts = unpublishPosts
                ? changes.lock(JournaledTable.POSTS, "t.owner_id = :owner and t.published", Map.of("owner", id))
                : List.of();
        changes.apply(
                JournaledTable.SUSPENDED_USER,
                """
                        insert into admin_shell.suspended_user as t (user_id, password, stand_in, unpublished_posts)
                        select id, password, :stand_in, :posts from users where id = :id
                        returning null::jsonb as before, to_jsonb(t) as after
                        """,
                Map.of(
                        "id",
                        id,
                        "stand_in",
                        new StandIn(new SecureRandom()).next(),
                        "posts",
                        posts.toArray(Integer[]::new)));
        swapPassword(id, "stand_in");
        return new Suspension(id, email(id), setPublished(id, posts, false));
    }

    /**
     * Lets him in again, and publishes what was unpublished with him, where it is still his.
     *
     * @param keepPassword leaves the password as it is now, where it was replaced since
     * @throws OperatorFailure (not found) without such a user, (conflict) if he is not suspended, or if his password was
     *     replaced since and is not to be kept
     */
    public Suspension unsuspend(int id, boolean keepPassword) {
        new LockedUsers(changes).lock(List.of(id));
        Kept kept = find(id).orElseThrow(() -> new OperatorFailure(Kind.CONFLICT, "user " + id + " is not suspended"));
        if (kept.isReplaced && !keepPassword) {
            throw new OperatorFailure(
                    Kind.CONFLICT,
                    "the password of user " + id + " was replaced by somebody else since the suspension",
                    "`user unsuspend " + id + " --keep-password` leaves the new one in place");
        }
        if (!kept.isReplaced) {
            swapPassword(id, "password");
        }
        changes.delete(JournaledTable.SUSPENDED_USER, "t.user_id = :id", Map.of("id", id));
        return new Suspension(id, email(id), setPublished(id, kept.posts, true));
    }

    private Optional<Kept> find(int id) {
        return changes.database()
                .sql("""
                        select u.password <> s.stand_in as replaced, s.unpublished_posts as posts
                        from admin_shell.suspended_user s join users u on u.id = s.user_id
                        where s.user_id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Kept(row.getBoolean("replaced"), List.of((Integer[])
                        row.getArray("posts").getArray())))
                .optional();
    }

    /** @param column of the suspension, which holds the hash to be used from now on */
    private void swapPassword(int id, String column) {
        changes.apply(JournaledTable.USERS, """
                        update users t set password = old.hash
                        from (select q.id, to_jsonb(q) as image, s.%s as hash
                              from users q join admin_shell.suspended_user s on s.user_id = q.id
                              where q.id = :id) old
                        where t.id = old.id
                        returning old.image as before, to_jsonb(t) as after
                        """.formatted(column), Map.of("id", id));
    }

    private long setPublished(int id, List<Integer> posts, boolean published) {
        return changes.apply(
                        JournaledTable.POSTS,
                        """
                        update posts t set published = :published
                        from (select q.id, to_jsonb(q) as image
                              from posts q
                              where q.id = any(:posts) and q.owner_id = :owner and q.published <> :published
                              for update) old
                        where t.id = old.id
                        returning old.image as before, to_jsonb(t) as after
                        """,
                        Map.of("owner", id, "posts", posts.toArray(Integer[]::new), "published", published))
                .updated();
    }

    private String email(int id) {
        return changes.database()
                .sql("select email from users where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
