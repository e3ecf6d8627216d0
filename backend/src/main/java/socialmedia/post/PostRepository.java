package socialmedia.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.Condition;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.text.Excerpt;
import socialmedia.text.LikePattern;

/** Reads posts; never opens a transaction. */
public final class PostRepository {

    private static final int AROUND_A_MATCH = 30;

    private final JdbcClient database;

    public PostRepository(JdbcClient database) {
        this.database = database;
    }

    /**
     * The posts of one page.
     *
     * @param after the last post of the page before; null for the first page
     * @param limit at most so many rows
     */
    public List<Post> list(PostFilter filter, PostOrder order, @Nullable Post after, long limit) {
        Condition condition = filter.condition();
        return database.sql("""
                        select p.id, p.title, p.content, p.owner_id, p.published, p.created_at
                        from posts p
                        where %s and (:id::integer is null or %s)
                        order by %s
                        limit :limit
                        """.formatted(condition.sql(), order.after(), order.orderBy()))
                .params(condition.values())
                .param("id", after == null ? null : after.id())
                .param("title", after == null ? null : after.title())
                .param("created_at", after == null ? null : utc(after.createdAt()))
                .param("limit", limit)
                .query((row, number) -> post(row))
                .list();
    }

    /** Posts with a text in title or content, in upper or lower case, the newest first. */
    public List<PostMatch> search(String text, int limit) {
        return database.sql("""
                        select p.id, p.title, p.content, p.owner_id, p.published, p.created_at,
                               p.title ilike :pattern as in_title
                        from posts p
                        where p.title ilike :pattern or p.content ilike :pattern
                        order by p.id desc
                        limit :limit
                        """)
                .param("pattern", LikePattern.containing(text))
                .param("limit", limit)
                .query((row, number) -> match(post(row), row.getBoolean("in_title"), text))
                .list();
    }

    private static PostMatch match(Post post, boolean inTitle, String text) {
        return new PostMatch(
                post,
                inTitle ? "title" : "content",
                Excerpt.of(inTitle ? post.title() : post.content(), text, AROUND_A_MATCH));
    }

    public Optional<Post> find(int id) {
        return database.sql("""
                        select p.id, p.title, p.content, p.owner_id, p.published, p.created_at
                        from posts p
                        where p.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> post(row))
                .optional();
    }

    /**
     * The post with this id.
     *
     * @throws OperatorFailure (not found) if there is none
     */
    public Post get(int id) {
        return find(id).orElseThrow(() -> missing(id));
    }

    static OperatorFailure missing(int id) {
        return new OperatorFailure(Kind.NOT_FOUND, "there is no post " + id, "`post list --all` shows those there are");
    }

    /** The posts with these ids, in their order. */
    public List<PostDetails> details(List<Integer> ids) {
        return database.sql("""
                        select p.id, p.title, p.content, p.owner_id, p.published, p.created_at, u.email,
                               (select count(*) from votes v where v.post_id = p.id) as votes
                        from unnest(:ids::integer[]) with ordinality s (id, number)
                        join posts p on p.id = s.id
                        join users u on u.id = p.owner_id
                        order by s.number
                        """)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, number) -> details(row))
                .list();
    }

    /**
     * The posts with the most votes, best first; of equals the older ones first.
     *
     * @param since only posts that were made at this moment or later; null for all
     */
    public List<PostDetails> top(@Nullable Instant since, int limit) {
        return database.sql("""
                        select p.id, p.title, p.content, p.owner_id, p.published, p.created_at, u.email, top.votes
                        from (select q.id, count(v.post_id) as votes
                              from posts q left join votes v on v.post_id = q.id
                              where :since::timestamptz is null or q.created_at >= :since::timestamptz
                              group by q.id
                              order by votes desc, q.id
                              limit :limit) top
                        join posts p on p.id = top.id
                        join users u on u.id = p.owner_id
                        order by top.votes desc, p.id
                        """)
                .param("since", utc(since))
                .param("limit", limit)
                .query((row, number) -> details(row))
                .list();
    }

    private static PostDetails details(ResultSet row) throws SQLException {
        return new PostDetails(post(row), row.getString("email"), row.getLong("votes"));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getInt("id"),
                row.getString("title"),
                row.getString("content"),
                row.getInt("owner_id"),
                row.getBoolean("published"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
