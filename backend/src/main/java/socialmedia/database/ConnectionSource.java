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
            // Without the check interval the server runs a killed console's statement to its end, locks and all.
            statement.execute("""
                    set time zone 'UTC';
                    set search_path = public, pg_temp;
                    select set_config(name, '1s', false) from pg_catalog.pg_settings
                    where name = 'client_connection_check_interval'""");
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
