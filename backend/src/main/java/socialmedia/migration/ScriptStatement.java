package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One statement of a script.
 *
 * @param line where its first word stands in the file, from 1
 * @param sql its text without the comments above it
 * @param transactional whether it can run inside a transaction
 */
public record ScriptStatement(int line, String sql, boolean transactional, Execution execution) {

    /** Runs the statement, data of a COPY included. */
    @FunctionalInterface
    public interface Execution {
        void on(Connection connection) throws SQLException;
    }
}
