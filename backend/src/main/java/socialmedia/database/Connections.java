package socialmedia.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Opens connections to one database; a refusal becomes a clear line. */
public final class Connections {

    private static final String CONNECT_SECONDS = "10";

    private final DatabaseSettings settings;
    private final String applicationName;
    private final Cancellation cancellation;

    public Connections(DatabaseSettings settings, String applicationName) {
        this(settings, applicationName, new Cancellation());
    }

    /** Connections on which a request to stop cancels what runs. */
    public Connections(DatabaseSettings settings, String applicationName, Cancellation cancellation) {
        this.settings = settings;
        this.applicationName = applicationName;
        this.cancellation = cancellation;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** The same server and role, another database. */
    public Connections to(String database) {
        return new Connections(settings.withDatabase(database), applicationName, cancellation);
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
        // The driver does not connect on an interrupted thread, and cleaning up after Ctrl-C may need to.
        boolean interrupted = Thread.interrupted();
        try {
            return cancellation.watch(DriverManager.getConnection(settings.jdbcUrl(), properties));
        } catch (SQLException e) {
            throw ConnectionRefused.explain(settings, e);
        } catch (RuntimeException e) {
            throw Thread.currentThread().isInterrupted() ? new OperatorFailure(Kind.INTERRUPTED, "interrupted") : e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
