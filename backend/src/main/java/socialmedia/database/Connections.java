package socialmedia.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import socialmedia.failure.OperatorFailure;

/** Opens connections to one database; a refusal becomes a clear line. */
public final class Connections {

    private static final String CONNECT_SECONDS = "10";

    private final DatabaseSettings settings;
    private final String applicationName;

    public Connections(DatabaseSettings settings, String applicationName) {
        this.settings = settings;
        this.applicationName = applicationName;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** The same server and role, another database. */
    public Connections to(String database) {
        return new Connections(settings.withDatabase(database), applicationName);
    }

    /**
     * A new connection of its own, in autocommit; the caller closes it. Given up after ten seconds.
     *
     * @throws OperatorFailure (unavailable) if the server cannot be reached or does not let us in
     */
    public Connection open() {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        settings.driverProperties().forEach(properties::setProperty);
        try {
            return DriverManager.getConnection(settings.jdbcUrl(), properties);
        } catch (SQLException e) {
            throw ConnectionRefused.explain(settings, e);
        }
    }
}
