package socialmedia.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A connection for quick looks beside the work: made at the first one, kept for the next, made anew once it is lost.
 *
 * <p>The server ends a lookup after a second and waits for no lock, so that nobody has to end one that is no longer awaited.
 */
public final class LookupConnection implements AutoCloseable {

    private static final String LIMITS =
            "set statement_timeout = '1s'; set lock_timeout = '100ms'; set default_transaction_read_only = on";

    private final Supplier<Connections> connections;
    private @Nullable Connection connection;

    /**
     * Not connected yet.
     *
     * @param connections asked whenever a connection is made
     */
    public LookupConnection(Supplier<Connections> connections) {
        this.connections = connections;
    }

    /**
     * Looks something up; one lookup waits for another.
     *
     * @throws DataAccessException if the database refuses it
     * @throws socialmedia.failure.OperatorFailure (unavailable) if the server cannot be reached
     */
    public synchronized <T> T ask(Function<JdbcClient, T> lookup) {
        boolean kept = connection != null;
        try {
            return lookup.apply(client());
        } catch (DataAccessException e) {
            if (!isLost()) {
                throw e;
            }
            close();
            if (!kept) {
                throw e;
            }
            return lookup.apply(client());
        }
    }

    private JdbcClient client() {
        Connection open = connection == null ? open() : connection;
        connection = open;
        return JdbcClient.create(new SingleConnectionDataSource(open, false));
    }

    private Connection open() {
        Connection fresh = connections.get().open();
        try (Statement statement = fresh.createStatement()) {
            statement.execute(LIMITS);
            return fresh;
        } catch (SQLException e) {
            closeQuietly(fresh);
            throw DatabaseRefusal.explain(e);
        }
    }

    /** The driver closes a connection that it finds broken. */
    private boolean isLost() {
        try {
            return connection == null || connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            closeQuietly(connection);
        }
        connection = null;
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is lost, and so nothing is left open
        }
    }
}
