package socialmedia.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;

/**
 * A seed and how many of its rows are there.
 *
 * @param votes by its users for its posts
 * @param people emails of those of its {@link SeedPerson} who can log in with {@link SeedPassword#TEXT}
 */
public record SeedState(SeedEntry entry, long users, long posts, long votes, List<String> people) {

    public SeedState {
        people = List.copyOf(people);
    }

    /** Of all seeds that a database was given, the oldest first. */
    public static List<SeedState> list(JdbcClient database, DatabaseFacts facts) {
        return new SeedLedger(database, facts)
                .list().stream().map(entry -> of(entry, database)).toList();
    }

    static SeedState of(SeedEntry entry, JdbcClient database) {
        if (entry.resetAt() != null) {
            return new SeedState(entry, 0, 0, 0, List.of());
        }
        SeededRows rows = SeededRows.read(database, List.of(entry));
        long votes =
                database.sql("""
                        select count(*) from votes
                        where user_id <@ cast(:users as int4multirange) and post_id <@ cast(:posts as int4multirange)
                        """).params(rows.parameters()).query(Long.class).single();
        return new SeedState(entry, rows.users().rows(), rows.posts().rows(), votes, people(entry, rows, database));
    }

    private static List<String> people(SeedEntry entry, SeededRows rows, JdbcClient database) {
        return database.sql("""
                        select email from users
                        where email = any(:emails) and password = :hash and id <@ cast(:users as int4multirange)
                        order by id
                        """)
                .param(
                        "emails",
                        Arrays.stream(SeedPerson.values())
                                .map(person -> person.email(entry.plan().seed()))
                                .toArray(String[]::new))
                .param("hash", SeedPassword.HASH)
                .param("users", rows.users().text())
                .query(String.class)
                .list();
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
