package socialmedia.stats;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.stats.Stats.Day;
import socialmedia.stats.Stats.TableSize;
import socialmedia.stats.Stats.TopPost;
import socialmedia.stats.Stats.TopUser;

/** Reads the figures; they are counted, not estimated. */
public final class StatsReader {

    private final JdbcClient database;

    public StatsReader(JdbcClient database) {
        this.database = database;
    }

    /**
     * Reads all of them.
     *
     * @param days how many days of growth, today (UTC) the last
     * @param top how many users and posts stand out
     */
    public Stats read(int days, int top) {
        return new Stats(tables(), growth(days), topUsers(top), topPosts(top));
    }

    private List<TableSize> tables() {
        return database.sql("""
                        select 'users' as name, (select count(*) from users) as rows, pg_total_relation_size('users') as bytes
                        union all select 'posts', (select count(*) from posts), pg_total_relation_size('posts')
                        union all select 'votes', (select count(*) from votes), pg_total_relation_size('votes')
                        """)
                .query((row, number) -> new TableSize(row.getString("name"), row.getLong("rows"), row.getLong("bytes")))
                .list();
    }

    private List<Day> growth(int days) {
        return database.sql("""
                        with span as (
                            select (now() at time zone 'UTC')::date - :days + 1 + n as day from generate_series(0, :days - 1) n
                        ), users_of as (
                            select (created_at at time zone 'UTC')::date as day, count(*) as count
                            from users where created_at >= now() - (:days + 1) * interval '1 day' group by 1
                        ), posts_of as (
                            select (created_at at time zone 'UTC')::date as day, count(*) as count
                            from posts where created_at >= now() - (:days + 1) * interval '1 day' group by 1
                        )
                        select span.day, coalesce(u.count, 0) as users, coalesce(p.count, 0) as posts
                        from span left join users_of u using (day) left join posts_of p using (day)
                        order by span.day
                        """)
                .param("days", days)
                .query((row, number) ->
                        new Day(row.getObject("day", LocalDate.class), row.getLong("users"), row.getLong("posts")))
                .list();
    }

    private List<TopUser> topUsers(int top) {
        return database.sql("""
                        with received as (
                            select p.owner_id, count(*) as votes from votes v join posts p on p.id = v.post_id
                            group by p.owner_id order by votes desc, p.owner_id limit :top
                        )
                        select u.id, u.email, r.votes, (select count(*) from posts p where p.owner_id = u.id) as posts
                        from received r join users u on u.id = r.owner_id
                        order by r.votes desc, u.id
                        """)
                .param("top", top)
                .query((row, number) -> new TopUser(
                        row.getInt("id"), row.getString("email"), row.getLong("posts"), row.getLong("votes")))
                .list();
    }

    private List<TopPost> topPosts(int top) {
        return database.sql("""
                        with counted as (
                            select post_id, count(*) as votes from votes group by post_id
                            order by votes desc, post_id limit :top
                        )
                        select p.id, p.title, c.votes from counted c join posts p on p.id = c.post_id
                        order by c.votes desc, p.id
                        """)
                .param("top", top)
                .query((row, number) -> new TopPost(row.getInt("id"), row.getString("title"), row.getLong("votes")))
                .list();
    }
}
