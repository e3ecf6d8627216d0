package socialmedia.schema.pairs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs SQL as it stands, all of it or nothing. */
final class Scripts {

    private Scripts() {}

    static void run(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (!sql.isBlank()) {
                statement.execute(sql);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
