package socialmedia.schema.pairs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs SQL, all of it or nothing; statement by statement, since the driver does not split after a body of {@code BEGIN ATOMIC}. */
final class Scripts {

    private Scripts() {}

    static void run(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String single : DumpStatements.of(sql)) {
                statement.execute(single);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
