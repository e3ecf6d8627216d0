package socialmedia.seed;

import java.util.List;
import java.util.Optional;
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

    static SeedState of(SeedEntry entry, JdbcClient database) {
        if (entry.resetAt() != null) {
            return new SeedState(entry, 0, 0, 0);
        }
        SeededRows rows = SeededRows.read(database, List.of(entry));
        long votes =
                database.sql("""
                        select count(*) from votes
                        where user_id <@ cast(:users as int4multirange) and post_id <@ cast(:posts as int4multirange)
                        """).params(rows.parameters()).query(Long.class).single();
        return new SeedState(entry, rows.users().rows(), rows.posts().rows(), votes);
    }

    /** How many of its rows are not there, or are somebody else's: {@code 1 user and 12 votes}; empty if all are. */
    public Optional<String> findMissing() {
        SeedPlan plan = entry.plan();
        return Counts.list(plan.users() - users, plan.posts() - posts, plan.votes() - votes);
    }

    /** Whether any of it is there: posts go with their users. */
    public boolean stands() {
        return users > 0;
    }
}
