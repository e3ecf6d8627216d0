package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Sends SQL text as it is: no JDBC escapes, no parameters. */
final class Execute {

    private Execute() {}

    static void sql(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
