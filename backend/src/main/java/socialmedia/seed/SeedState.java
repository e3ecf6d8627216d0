package socialmedia.seed;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;

/**
 * A seed and how many of its rows are there.
 *
 * @param votes by its users for its posts
 */
public record SeedState(SeedEntry entry, long users, long posts, long votes) {

    /** Of all seeds that a database was given, the oldest first. */
    public static List<SeedState> list(JdbcClient database, DatabaseFacts facts) {
        return new SeedLedger(database, facts)
                .list().stream().map(entry -> of(entry, database)).toList();
    }

    private static SeedState of(SeedEntry entry, JdbcClient database) {
        if (entry.resetAt() != null) {
            return new SeedState(entry, 0, 0, 0);
        }
        return database.sql("""
                        select (select count(*) from users where id between :first_user and :last_user) as users,
                               (select count(*) from posts where id between :first_post and :last_post) as posts,
                               (select count(*) from votes where user_id between :first_user and :last_user
                                    and post_id between :first_post and :last_post) as votes
                        """)
                .param("first_user", entry.users().first())
                .param("last_user", entry.users().last())
                .param("first_post", entry.posts().first())
                .param("last_post", entry.posts().last())
                .query((row, number) ->
                        new SeedState(entry, row.getLong("users"), row.getLong("posts"), row.getLong("votes")))
                .single();
    }

    /** Whether users or posts of it are there. */
    public boolean stands() {
        return users + posts > 0;
    }
}
