package socialmedia.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import socialmedia.database.Connections;

/** While a statement waits for others without a limit, names them, from a connection of its own. */
final class WaitWatch implements AutoCloseable {

    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private static final String BLOCKERS = """
            select format('%%s, process %%s of %%s, %%s since %%s: %%s',
                       coalesce(nullif(application_name, ''), 'a program without a name'), pid, usename, state,
                       to_char(state_change, 'HH24:MI:SS'), left(regexp_replace(query, '\\s+', ' ', 'g'), 80))
            from pg_catalog.pg_stat_activity
            where pid = any (pg_blocking_pids(%d))
            order by pid""";

    private final CountDownLatch over = new CountDownLatch(1);

    private final Thread thread;

    private WaitWatch(int processId, Connections connections, Consumer<String> notes) {
        this.thread = new Thread(() -> look(processId, connections, notes), "wait-watch");
        thread.setDaemon(true);
    }

    /** A watch over the session with this process id on the server. */
    static WaitWatch over(int processId, Connections connections, Consumer<String> notes) {
        return new WaitWatch(processId, connections, notes);
    }

    void start() {
        thread.start();
    }

    private void look(int processId, Connections connections, Consumer<String> notes) {
        String said = "";
        try {
            if (over.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
                return;
            }
            try (Connection connection = connections.open();
                    Statement statement = connection.createStatement()) {
                do {
                    String blockers = blockers(statement, processId);
                    if (!blockers.isEmpty() && !blockers.equals(said)) {
                        notes.accept("Waiting for " + blockers);
                        said = blockers;
                    }
                } while (!over.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS));
            }
        } catch (SQLException | RuntimeException e) {
            // A look that fails takes nothing from the statement it looks at.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String blockers(Statement statement, int processId) throws SQLException {
        StringBuilder names = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(BLOCKERS.formatted(processId))) {
            while (rows.next()) {
                names.append(names.isEmpty() ? "" : "; ").append(rows.getString(1));
            }
        }
        return names.toString();
    }

    @Override
    public void close() {
        over.countDown();
    }
}
