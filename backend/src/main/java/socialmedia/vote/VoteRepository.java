package socialmedia.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.Condition;

/** Reads votes. */
public final class VoteRepository {

    private final JdbcClient database;

    public VoteRepository(JdbcClient database) {
        this.database = database;
    }

    /** A vote with the names of its user and post. */
    public record NamedVote(Vote vote, String email, String title) {}

    /**
     * A page of votes, by user and post.
     *
     * @param after the last vote of the page before, or null
     */
    public List<NamedVote> list(VoteFilter filter, @Nullable Vote after, int limit) {
        Condition condition = filter.condition();
        return database.sql("""
                        select v.user_id, v.post_id, u.email, p.title
                        from votes v join users u on u.id = v.user_id join posts p on p.id = v.post_id
                        where %s and (v.user_id, v.post_id) > (:after_user, :after_post)
                        order by v.user_id, v.post_id
                        limit :limit
                        """.formatted(condition.sql()))
                .params(condition.values())
                .param("after_user", after == null ? 0 : after.userId())
                .param("after_post", after == null ? 0 : after.postId())
                .param("limit", limit)
                .query((row, number) -> new NamedVote(
                        new Vote(row.getInt("user_id"), row.getInt("post_id")),
                        row.getString("email"),
                        row.getString("title")))
                .list();
    }
}
