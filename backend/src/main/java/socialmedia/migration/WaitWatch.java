package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;

/**
 * While statements run, from a connection of its own: names whom they wait for, ends those that only sit in a transaction where
 * that is wanted, and tells how far a long one is.
 */
final class WaitWatch implements AutoCloseable {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 500;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private final Connections connections;
    private final Consumer<String> notes;
    private final boolean cancelIdle;
    private final Blockers blockers;
    private final StatementProgress progress;
    private String said = "";
    private volatile Blockers.@Nullable Wait lastWait;

    private WaitWatch(int processId, Connections connections, RunOptions options, RunReports reports) {
        this.connections = connections;
        this.notes = reports.notes();
        this.cancelIdle = options.cancelIdle();
        this.blockers = new Blockers(processId);
        this.progress = new StatementProgress(processId, reports.progress());
        this.thread = new Thread(this::look, "wait-watch");
        thread.setDaemon(true);
    }

    /** A watch over the session with this process id on the server. */
    static WaitWatch over(int processId, Connections connections, RunOptions options, RunReports reports) {
        return new WaitWatch(processId, connections, options, reports);
    }

    /** Whom the statements waited for last, if they did. */
    Optional<Blockers.Wait> lastWait() {
        return Optional.ofNullable(lastWait);
    }

    void start() {
        thread.start();
    }

    private void look() {
        try {
            if (isOverSoon()) {
                return;
            }
            try (Connection connection = connections.open();
                    Statement statement = connection.createStatement()) {
                do {
                    look(statement);
                } while (!isOverSoon());
            }
        } catch (SQLException | RuntimeException e) {
            // A look that fails takes nothing from the statement it looks at.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOverSoon() throws InterruptedException {
        return over.await(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void look(Statement statement) throws SQLException {
        List<Blockers.Blocker> found = blockers.find(statement);
        if (found.isEmpty()) {
            progress.tell(statement);
            return;
        }
        lastWait = new Blockers.Wait(blockers.wanted(statement), found);
        String who = found.stream().map(Blockers.Blocker::situation).collect(Collectors.joining(" "));
        if (!who.equals(said)) {
            notes.accept("Waiting for "
                    + found.stream().map(Blockers.Blocker::display).collect(Collectors.joining("; ")));
            said = who;
        }
        if (cancelIdle) {
            blockers.endIdle(statement, found, notes);
        }
    }

    /** What is told of a statement comes before what is told of its step. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
            progress.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
