package socialmedia.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;

/** The one connection of a migration run; thrown away afterwards, whatever the scripts did to it. */
final class MigrationSession implements AutoCloseable {

    private final Connection connection;
    private final int processId;

    private MigrationSession(Connection connection, int processId) {
        this.connection = connection;
        this.processId = processId;
    }

    static MigrationSession open(Connections connections) throws SQLException {
        Connection connection = connections.open();
        MigrationSession session = new MigrationSession(connection, processId(connection));
        session.reset();
        return session;
    }

    private static int processId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    Connection connection() {
        return connection;
    }

    /** The server's process id of this session. */
    int processId() {
        return processId;
    }

    /**
     * Settings as every step finds them, whatever the step before set.
     *
     * <p>Without client_connection_check_interval the server keeps a killed console's lock until its statement ends.
     */
    void reset() throws SQLException {
        execute("reset all");
        execute("set search_path = public");
        execute("""
                select set_config(name, '1s', false) from pg_catalog.pg_settings
                where name = 'client_connection_check_interval'""");
    }

    void execute(String sql) throws SQLException {
        Execute.sql(connection, sql);
    }

    boolean ask(String sql) throws SQLException {
        return "t".equals(text(sql));
    }

    /** The first column of the first row; null where there is none. */
    @Nullable
    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Runs the work in one transaction; any failure rolls it back. */
    void inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        } finally {
            restoreAutoCommit();
        }
    }

    /** Ends a transaction that was only tried. */
    void rollBack() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void rollBack(Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void restoreAutoCommit() throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server has gone or is going: there is nothing left to give back.
        }
    }

    /** Something done with SQL. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
