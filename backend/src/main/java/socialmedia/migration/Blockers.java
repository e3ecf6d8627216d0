package socialmedia.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.text.SqlLiteral;

/** The sessions that a session waits for: those that hold what it wants, and those before it in the queue. */
final class Blockers {

    /** Whoever pauses for less may be in the middle of something. */
    static final int IDLE_SECONDS = 5;

    private static final String FIND = """
            select pid, coalesce(nullif(application_name, ''), 'a program without a name') as application, usename,
                   state, date_trunc('second', clock_timestamp() - xact_start)::text as age,
                   left(regexp_replace((regexp_split_to_array(ltrim(query, E' \\t\\r\\n'), '\\r?\\n'))[1], '\\s+', ' ', 'g'), 80)
                       as query,
                   state like 'idle in transaction%%' and clock_timestamp() - state_change > interval '%2$d seconds' as idle,
                   state_change::text as since
            from pg_catalog.pg_stat_activity
            where pid = any (pg_blocking_pids(%1$d))
            order by pid""";

    /** Only if it still sits there as it was seen. */
    private static final String END = """
            select pg_terminate_backend(pid) from pg_catalog.pg_stat_activity
            where pid = %d and state like 'idle in transaction%%' and state_change::text = %s""";

    private static final String WANTED = """
            select string_agg(relation::regclass::text, ', ') from pg_catalog.pg_locks
            where pid = %d and not granted and relation is not null""";

    private final int processId;
    private final Set<Integer> refused = new HashSet<>();

    Blockers(int processId) {
        this.processId = processId;
    }

    /**
     * One session; of another role's a limited one sees neither state nor query.
     *
     * @param since when its state began, as text
     */
    record Blocker(
            int pid,
            String application,
            @Nullable String user,
            @Nullable String state,
            @Nullable String age,
            @Nullable String query,
            boolean idle,
            @Nullable String since) {

        String display() {
            return application + ", process " + pid + " of " + user
                    + (state == null ? "" : ", " + state)
                    + (age == null ? "" : ", in a transaction for " + age)
                    + (query == null || query.isEmpty() ? "" : ": " + query);
        }

        /** The same as long as nothing changes but time. */
        String situation() {
            return pid + " " + state + " " + since;
        }

        boolean isIdle() {
            return state != null && state.startsWith("idle in transaction");
        }

        boolean isHidden() {
            return state == null && "<insufficient privilege>".equals(query);
        }
    }

    /**
     * A wait that was seen.
     *
     * @param wanted the table or index that was waited for; null where it was a row or something else
     * @param blockers who held it
     */
    record Wait(@Nullable String wanted, List<Blocker> blockers) {

        Wait {
            blockers = List.copyOf(blockers);
        }

        String display() {
            return (wanted == null ? "" : wanted + ", held by ")
                    + blockers.stream().map(Blocker::display).collect(Collectors.joining("; "));
        }

        /** What there is to do about it. */
        String remedy() {
            return "run the command again when the way is free; to clear it, "
                    + (blockers.stream().allMatch(Blocker::isIdle)
                            ? "say --cancel-idle"
                            : blockers.stream()
                                    .map(blocker -> "select pg_terminate_backend(" + blocker.pid() + ")")
                                    .collect(Collectors.joining("; ")));
        }
    }

    /** The table or index that the session waits for now; null where it is a row or something else. */
    @Nullable
    String wanted(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WANTED.formatted(processId))) {
            return row.next() ? row.getString(1) : null;
        }
    }

    List<Blocker> find(Statement statement) throws SQLException {
        List<Blocker> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(FIND.formatted(processId, IDLE_SECONDS))) {
            while (row.next()) {
                found.add(new Blocker(
                        row.getInt("pid"),
                        row.getString("application"),
                        row.getString("usename"),
                        row.getString("state"),
                        row.getString("age"),
                        row.getString("query"),
                        row.getBoolean("idle"),
                        row.getString("since")));
            }
        }
        return found;
    }

    /** Ends those that have been idle in their transaction long enough, each told before and after. */
    void endIdle(Statement statement, List<Blocker> found, Consumer<String> notes) {
        for (Blocker blocker : found) {
            if (blocker.isHidden() && refused.add(blocker.pid())) {
                notes.accept("Whether process " + blocker.pid() + " is idle this role may not see:"
                        + " GRANT pg_read_all_stats, pg_signal_backend TO it");
            }
            if (blocker.idle() && !refused.contains(blocker.pid())) {
                notes.accept("Ending " + blocker.display());
                try {
                    if (isEnded(statement, blocker)) {
                        notes.accept("Ended process " + blocker.pid());
                    }
                } catch (SQLException e) {
                    refused.add(blocker.pid());
                    notes.accept("Process " + blocker.pid()
                            + " may not be ended by this role: GRANT pg_signal_backend TO it,"
                            + " or end it as a superuser");
                }
            }
        }
    }

    private static boolean isEnded(Statement statement, Blocker blocker) throws SQLException {
        String since = blocker.since() == null ? "" : blocker.since();
        try (ResultSet row = statement.executeQuery(END.formatted(blocker.pid(), SqlLiteral.of(since)))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
