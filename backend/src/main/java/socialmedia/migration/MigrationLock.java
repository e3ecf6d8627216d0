package socialmedia.migration;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * The lock that keeps two runners apart: Flyway's own number, so that stock Flyway and the console exclude each other.
 *
 * <p>It is held by the session and polled outside any transaction: a waiter inside one would hold up a concurrent
 * index build.
 */
final class MigrationLock {

    /** Flyway's magic number plus the hash of its quoted table name. */
    static final long NUMBER = 77_431_708_279_161L + "\"public\".\"flyway_schema_history\"".hashCode();

    private static final Duration POLL = Duration.ofMillis(200);

    private static final String HOLDER = """
            select format('%%s, process %%s of %%s, %%s for %%s',
                       coalesce(nullif(a.application_name, ''), 'a program without a name'),
                       a.pid, a.usename, a.state, date_trunc('second', clock_timestamp() - a.state_change))
            from pg_catalog.pg_locks l
            join pg_catalog.pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted
              and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
              and l.classid = (%d >> 32)::oid and l.objid = (%d & 4294967295)::oid and l.objsubid = 1""".formatted(NUMBER, NUMBER);

    private final MigrationSession session;

    MigrationLock(MigrationSession session) {
        this.session = session;
    }

    /** Waits for the lock as long as allowed, saying once who holds it; the end of the session lets go of it. */
    void take(Duration wait, Consumer<String> notes) throws SQLException {
        long deadline = System.nanoTime() + wait.toNanos();
        boolean said = false;
        while (!session.ask("select pg_try_advisory_lock(" + NUMBER + ")")) {
            String holder = session.text(HOLDER);
            if (System.nanoTime() >= deadline) {
                throw new OperatorFailure(
                        Kind.UNAVAILABLE,
                        "another migration run holds the lock" + (holder == null ? "" : ": " + holder),
                        "try again later, or wait longer with --wait SECONDS");
            }
            if (!said && holder != null) {
                notes.accept("Waiting for another migration run: " + holder);
                said = true;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted while waiting for the migration lock");
        }
    }
}
