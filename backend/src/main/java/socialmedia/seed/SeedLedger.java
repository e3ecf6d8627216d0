package socialmedia.seed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Which seeds a database was given, in the console's own schema; where it has none yet, there are none. */
public final class SeedLedger {

    private static final String ENTRIES = """
            select id, action_id, at, algorithm, seed, users, posts, votes, as_of, scenario, first_user, first_post, reset_at,
                   reset_action_id
            from admin_shell.seed
            """;

    private final JdbcClient database;
    private final boolean exists;

    /** @throws OperatorFailure (unavailable) if this role may not know */
    public SeedLedger(JdbcClient database, DatabaseFacts facts) {
        this(database, facts.hasSeeds());
        facts.requireConsoleReadable();
    }

    private SeedLedger(JdbcClient database, boolean exists) {
        this.database = database;
        this.exists = exists;
    }

    /** Inside a change, which has made the console's schema. */
    static SeedLedger made(JdbcClient database) {
        return new SeedLedger(database, true);
    }

    /** All of them, the oldest first. */
    public List<SeedEntry> list() {
        return !exists
                ? List.of()
                : database.sql(ENTRIES + " order by id")
                        .query((row, number) -> entry(row))
                        .list();
    }

    /** Those of which users are there. */
    List<SeedEntry> standing() {
        return list().stream()
                .filter(entry -> entry.resetAt() == null && new SeededIds(database, entry).areAnyThere())
                .toList();
    }

    /** @throws OperatorFailure (not found) if there is no such seed */
    SeedEntry get(long id) {
        return find(id).orElseThrow(() ->
                new OperatorFailure(Kind.NOT_FOUND, "there is no seed " + id, "`seed status` lists those there are"));
    }

    private Optional<SeedEntry> find(long id) {
        return !exists
                ? Optional.empty()
                : database.sql(ENTRIES + " where id = :id")
                        .param("id", id)
                        .query((row, number) -> entry(row))
                        .optional();
    }

    /** The id that it gets. */
    long add(long action, int algorithm, SeedPlan plan, SeedStart start) {
        return database.sql("""
                        insert into admin_shell.seed (action_id, algorithm, seed, users, posts, votes, as_of, scenario, first_user,
                            first_post)
                        values (:action, :algorithm, :seed, :users, :posts, :votes, :as_of, :scenario, :first_user, :first_post)
                        returning id
                        """)
                .param("action", action)
                .param("algorithm", algorithm)
                .param("seed", plan.seed())
                .param("users", plan.users())
                .param("posts", plan.posts())
                .param("votes", plan.votes())
                .param("as_of", plan.asOf().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "scenario",
                        Optional.ofNullable(plan.scenario())
                                .map(SeedScenario::word)
                                .orElse(null))
                .param("first_user", start.firstUserId())
                .param("first_post", start.firstPostId())
                .query(Long.class)
                .single();
    }

    void markReset(List<SeedEntry> seeds, long action) {
        database.sql("""
                        update admin_shell.seed set reset_at = clock_timestamp(), reset_action_id = :action
                        where id = any(:ids) and reset_at is null
                        """)
                .param("action", action)
                .param("ids", seeds.stream().map(SeedEntry::id).toArray(Long[]::new))
                .update();
    }

    /** Those whose rows went otherwise: by hand, or with their users. */
    void markGone(long action) {
        List<SeedEntry> standing = standing();
        markReset(
                list().stream()
                        .filter(entry -> entry.resetAt() == null && !standing.contains(entry))
                        .toList(),
                action);
    }

    private static SeedEntry entry(ResultSet row) throws SQLException {
        String scenario = row.getString("scenario");
        SeedPlan plan = new SeedPlan(
                row.getLong("seed"),
                row.getInt("users"),
                row.getInt("posts"),
                row.getLong("votes"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                scenario == null
                        ? null
                        : SeedScenario.valueOf(scenario.toUpperCase(Locale.ROOT).replace('-', '_')));
        OffsetDateTime resetAt = row.getObject("reset_at", OffsetDateTime.class);
        return new SeedEntry(
                row.getLong("id"),
                row.getLong("action_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("algorithm"),
                plan,
                RowRange.of(row.getInt("first_user"), plan.users()),
                RowRange.of(row.getInt("first_post"), plan.posts()),
                resetAt == null ? null : resetAt.toInstant(),
                row.getObject("reset_action_id", Long.class));
    }
}
