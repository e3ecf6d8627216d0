package socialmedia.vote;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How votes are spread over posts, and over those who cast them. */
public final class VoteDistribution {

    private final JdbcClient database;

    public VoteDistribution(JdbcClient database) {
        this.database = database;
    }

    /**
     * One bucket.
     *
     * @param to null for the last, which has no end
     * @param posts how many posts have so many votes
     * @param voters how many users cast so many
     */
    public record Bucket(
            int from, @org.jspecify.annotations.Nullable Integer to, long posts, long voters) {}

    /** Every bucket, those without anybody too. */
    public List<Bucket> read() {
        return database.sql("""
                        with bucket (low, high) as (
                            values (0, 0), (1, 1), (2, 5), (6, 10), (11, 50), (51, 100), (101, 1000), (1001, null)
                        ), of_post as (
                            select coalesce(c.votes, 0) as votes, count(*) as number
                            from posts p left join (select post_id, count(*) as votes from votes group by post_id) c
                                on c.post_id = p.id
                            group by 1
                        ), of_user as (
                            select coalesce(c.votes, 0) as votes, count(*) as number
                            from users u left join (select user_id, count(*) as votes from votes group by user_id) c
                                on c.user_id = u.id
                            group by 1
                        )
                        select b.low, b.high,
                               coalesce((select sum(number) from of_post
                                         where votes >= b.low and (b.high is null or votes <= b.high)), 0) as posts,
                               coalesce((select sum(number) from of_user
                                         where votes >= b.low and (b.high is null or votes <= b.high)), 0) as voters
                        from bucket b
                        order by b.low
                        """)
                .query((row, number) -> new Bucket(
                        row.getInt("low"),
                        row.getObject("high", Integer.class),
                        row.getLong("posts"),
                        row.getLong("voters")))
                .list();
    }
}
