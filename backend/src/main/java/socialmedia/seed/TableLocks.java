package socialmedia.seed;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;

/** Keeps others off users, posts and votes until the transaction ends. */
final class TableLocks {

    private static final String NOT_AVAILABLE = "55P03";

    private final Changes changes;
    private final JdbcClient database;

    TableLocks(Changes changes) {
        this.changes = changes;
        this.database = changes.database();
    }

    /**
     * Others may read, and nobody writes: no row can come to hang on one that goes, and no id is taken twice.
     *
     * @throws OperatorFailure (unavailable) if another console is seeding
     */
    void keepWritersOff() {
        boolean mine = database.sql("select pg_try_advisory_xact_lock(hashtextextended('admin_shell.seed', 0))")
                .query(Boolean.class)
                .single();
        if (!mine) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "another console is seeding this database",
                    "`seed status` tells when it is done");
        }
        String before = database.sql("select current_setting('lock_timeout')")
                .query(String.class)
                .single();
        waitFor("5s");
        database.sql("lock table users, posts, votes in share row exclusive mode")
                .update();
        waitFor(before);
    }

    private void waitFor(String timeout) {
        database.sql("select set_config('lock_timeout', :timeout, true)")
                .param("timeout", timeout)
                .query(String.class)
                .single();
    }

    /** Keeps readers off too, unless somebody is at the tables right now. */
    boolean keepEverybodyOff() {
        ConnectionCallback<Boolean> attempt = connection -> {
            Savepoint before = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table users, posts, votes in access exclusive mode nowait");
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException e) {
                if (!NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                return false;
            }
        };
        return changes.onConnection(attempt);
    }
}
