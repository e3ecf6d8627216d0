package socialmedia.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens connections for work on users, posts and votes: in UTC, and with no schema but public in the way. */
final class ConnectionSource extends AbstractDataSource {

    private final Connections connections;

    ConnectionSource(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = connections.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'; set search_path = public, pg_temp");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("who connects is said by the settings");
    }
}
