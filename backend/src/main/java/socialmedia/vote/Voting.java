package socialmedia.vote;

import java.util.Map;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Casts and withdraws votes by the application's rules: one for each user and post. */
public final class Voting {

    private final Changes changes;

    public Voting(Changes changes) {
        this.changes = changes;
    }

    /**
     * Casts a vote.
     *
     * @throws OperatorFailure (not found) without such a user or post, (conflict) if the vote is there already
     */
    public Vote add(int userId, int postId) {
        Vote vote = new Vote(userId, postId);
        requireBoth(vote);
        long added = changes.apply(JournaledTable.VOTES, """
                        insert into votes as t (user_id, post_id) values (:user, :post)
                        on conflict do nothing
                        returning null::jsonb as before, to_jsonb(t) as after
                        """, parameters(vote)).inserted();
        if (added == 0) {
            throw new OperatorFailure(Kind.CONFLICT, "user " + userId + " has voted for post " + postId + " already");
        }
        return vote;
    }

    /**
     * Withdraws a vote.
     *
     * @throws OperatorFailure (not found) if there is none
     */
    public Vote remove(int userId, int postId) {
        Vote vote = new Vote(userId, postId);
        long removed = changes.delete(JournaledTable.VOTES, "t.user_id = :user and t.post_id = :post", parameters(vote))
                .deleted();
        if (removed == 0) {
            throw new OperatorFailure(Kind.NOT_FOUND, "user " + userId + " has not voted for post " + postId);
        }
        return vote;
    }

    /** Locked, so that neither goes before the vote is there. */
    private void requireBoth(Vote vote) {
        Found found = changes.database()
                .sql("""
                        select (select true from users where id = :user for key share) as found_user,
                               (select true from posts where id = :post for key share) as found_post
                        """)
                .params(parameters(vote))
                .query((row, number) -> new Found(row.getBoolean("found_user"), row.getBoolean("found_post")))
                .single();
        if (!found.user()) {
            throw new OperatorFailure(Kind.NOT_FOUND, "there is no user " + vote.userId());
        }
        if (!found.post()) {
            throw new OperatorFailure(Kind.NOT_FOUND, "there is no post " + vote.postId());
        }
    }

    private record Found(boolean user, boolean post) {}

    private static Map<String, Integer> parameters(Vote vote) {
        return Map.of("user", vote.userId(), "post", vote.postId());
    }
}
