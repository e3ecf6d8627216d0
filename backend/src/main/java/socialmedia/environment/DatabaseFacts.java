package socialmedia.environment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.history.ConsoleSchema;

/**
 * What a database is able to do, read from its catalogs in one round trip, and what it is marked as.
 *
 * @param columns those of users, posts and votes, as {@code users.email}
 * @param consoleVersion the newest of the console's own files that were run; 0 where its schema is absent or not readable
 * @param history whether there is a history of revisions to read
 * @param alembic whether Alembic keeps its own table here
 * @param refusal null, or why nothing can be written
 */
public record DatabaseFacts(
        Set<String> columns,
        int consoleVersion,
        boolean history,
        boolean alembic,
        @Nullable String refusal,
        @Nullable EnvironmentMark mark) {

    /** The revision numbers that a column first appears with. */
    private static final List<Map.Entry<Integer, String>> FIRST = List.of(
            Map.entry(1, "posts.title"),
            Map.entry(2, "posts.content"),
            Map.entry(3, "users.email"),
            Map.entry(4, "posts.owner_id"),
            Map.entry(5, "posts.published"),
            Map.entry(6, "votes.post_id"),
            Map.entry(7, "users.phone_number"));

    public DatabaseFacts {
        columns = Set.copyOf(columns);
    }

    /** Reads them; inside a transaction this also sees to UTC and the schema public for the rest of it. */
    public static DatabaseFacts read(JdbcClient database) {
        DatabaseFacts facts = database.sql("""
                        select set_config('TimeZone', 'UTC', true), set_config('search_path', 'public, pg_temp', true),
                               -- The images of a large deletion would else be written to disk in between.
                               set_config('work_mem', '64MB', true),
                               (select coalesce(array_agg(c.relname || '.' || a.attname), '{}')
                                from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
                                where c.relnamespace = to_regnamespace('public')
                                  and c.relname in ('users', 'posts', 'votes') and c.relkind in ('r', 'p')
                                  and a.attnum > 0 and not a.attisdropped) as columns,
                               to_regclass('public.flyway_schema_history') is not null
                                 and has_table_privilege(to_regclass('public.flyway_schema_history'), 'select') as history,
                               (select c.oid from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'admin_shell' and c.relname = 'schema_history'
                                  and has_schema_privilege(n.oid, 'usage')
                                  and has_table_privilege(c.oid, 'select')) is not null as console,
                               to_regclass('public.alembic_version') is not null as alembic,
                               pg_is_in_recovery() as standby, current_setting('transaction_read_only')::boolean as read_only
                        """).query((row, number) -> of(row)).single();
        return facts.consoleVersion < 0 ? facts.withConsole(database) : facts;
    }

    private static DatabaseFacts of(ResultSet row) throws SQLException {
        Array columns = row.getArray("columns");
        String refusal = row.getBoolean("standby")
                ? "the server is a standby and takes no writes"
                : row.getBoolean("read_only") ? "the database is read-only for this role or session" : null;
        return new DatabaseFacts(
                Set.of((String[]) columns.getArray()),
                row.getBoolean("console") ? -1 : 0,
                row.getBoolean("history"),
                row.getBoolean("alembic"),
                refusal,
                null);
    }

    private DatabaseFacts withConsole(JdbcClient database) {
        int version = database.sql("select coalesce(max(number), 0) from admin_shell.schema_history")
                .query(Integer.class)
                .single();
        EnvironmentMark found = version < ConsoleSchema.VERSION_WITH_JOURNAL
                ? null
                : findMark(database).orElse(null);
        return new DatabaseFacts(columns, version, history, alembic, refusal, found);
    }

    private static Optional<EnvironmentMark> findMark(JdbcClient database) {
        return database.sql("select name, production, read_only, at, os_user from admin_shell.environment")
                .query((row, number) -> new EnvironmentMark(
                        row.getString("name"),
                        row.getBoolean("production"),
                        row.getBoolean("read_only"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("os_user")))
                .optional();
    }

    /** The number of the highest of the seven data revisions whose columns are all there; 0 for none. */
    public int revision() {
        int revision = 0;
        for (Map.Entry<Integer, String> first : FIRST) {
            if (!columns.contains(first.getValue())) {
                return revision;
            }
            revision = first.getKey();
        }
        return revision;
    }

    public boolean hasPhoneNumbers() {
        return columns.contains("users.phone_number");
    }

    /** Whether the console's tables of actions, suspensions and marks are there to be read. */
    public boolean hasJournal() {
        return consoleVersion >= ConsoleSchema.VERSION_WITH_JOURNAL;
    }

    /** Whether the console's ledger of seeds is there to be read. */
    public boolean hasSeeds() {
        return consoleVersion >= ConsoleSchema.VERSION_WITH_SEEDS;
    }

    /** The same without what it is marked as. */
    public DatabaseFacts unmarked() {
        return new DatabaseFacts(columns, consoleVersion, history, alembic, refusal, null);
    }

    public boolean isProduction() {
        return mark != null && mark.production();
    }

    /**
     * Checks that the tables are there.
     *
     * @throws OperatorFailure (unavailable) if the database is below this revision
     */
    public void requireRevision(int number) {
        if (revision() < number) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "this needs the database at revision " + number + " or later, and it is at "
                            + (revision() == 0 ? "<base>" : revision()),
                    "`upgrade` brings it there");
        }
    }

    /**
     * Checks that data may be changed.
     *
     * @throws OperatorFailure (unavailable) if the server takes no writes, (refused) if the database is marked read-only
     */
    public void requireWritable() {
        if (refusal != null) {
            throw new OperatorFailure(Kind.UNAVAILABLE, refusal, "connect to the primary, or as another role");
        }
        if (mark != null && mark.readOnly()) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "the database is marked read-only (" + mark.name() + ")",
                    "`env mark " + mark.name() + " --read-write` lifts it");
        }
        if (consoleVersion > ConsoleSchema.VERSION) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the schema admin_shell belongs to a newer console than this one",
                    "use that console");
        }
    }
}
