package socialmedia.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * Lets another thread (a signal's) stop the work under way: the statements on all watched connections are cancelled and the
 * working thread is interrupted, so that the work itself rolls back and ends.
 */
public final class Cancellation {

    private final Set<Connection> connections = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private @Nullable Thread worker;
    private volatile boolean requested;

    /** Runs work that a request stops. A request before or after it does nothing. */
    public <T> T during(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
        requested = false;
    }

    /** What came too late must not interrupt whatever this thread does next. */
    private synchronized void end() {
        worker = null;
        Thread.interrupted();
        forgetClosed();
        notifyAll();
    }

    /** Has a request cancel what runs on this connection, until it is closed. */
    public Connection watch(Connection connection) {
        forgetClosed();
        connections.add(connection);
        return connection;
    }

    /**
     * Asks the work under way to stop; it may be asked more than once.
     *
     * @return whether there was any
     */
    public boolean request() {
        synchronized (this) {
            if (worker == null) {
                return false;
            }
            requested = true;
            worker.interrupt();
        }
        connections.forEach(Cancellation::cancel);
        return true;
    }

    public boolean isRequested() {
        return requested;
    }

    /**
     * To be called between statements: a request that comes there finds nothing to cancel.
     *
     * @throws OperatorFailure (interrupted) if the work was asked to stop
     */
    public void check() {
        if (requested) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }

    /** Whether a connection is open, on which stopping may take a moment. */
    public boolean isConnected() {
        forgetClosed();
        return !connections.isEmpty();
    }

    /** Waits for the work under way to end, but no longer than this. */
    public synchronized void awaitEnd(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (worker != null) {
            long milliseconds = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (milliseconds <= 0) {
                return;
            }
            wait(milliseconds);
        }
    }

    private void forgetClosed() {
        connections.removeIf(Cancellation::isClosed);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** What cannot be cancelled ends with its connection. */
    private static void cancel(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // the server is gone, and the statement with it
        }
    }
}
