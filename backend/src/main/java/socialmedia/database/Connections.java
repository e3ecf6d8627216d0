package socialmedia.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Opens connections to one database; a refusal becomes a clear line. */
public final class Connections {

    private static final String CONNECT_SECONDS = "10";

    private final Supplier<DatabaseSettings> source;
    private final String applicationName;
    private final Cancellation cancellation;
    private @Nullable DatabaseSettings settings;

    public Connections(DatabaseSettings settings, String applicationName) {
        this(() -> settings, applicationName, new Cancellation());
    }

    /**
     * Connections on which a request to stop cancels what runs. The settings are only looked for, and the embedded server
     * only started, when somebody asks for them.
     */
    public Connections(Supplier<DatabaseSettings> source, String applicationName, Cancellation cancellation) {
        this.source = source;
        this.applicationName = applicationName;
        this.cancellation = cancellation;
    }

    public DatabaseSettings settings() {
        DatabaseSettings found = settings == null ? source.get() : settings;
        settings = found;
        return found;
    }

    /** The same server and role, another database. */
    public Connections to(String database) {
        return new Connections(() -> settings().withDatabase(database), applicationName, cancellation);
    }

    /**
     * To be called between statements, where a request to stop finds nothing to cancel.
     *
     * @throws OperatorFailure (interrupted) if the work was asked to stop
     */
    public void requireNotInterrupted() {
        cancellation.check();
    }

    /**
     * A new connection of its own, in autocommit; the caller closes it. Given up after ten seconds.
     *
     * @throws OperatorFailure (unavailable) if the server cannot be reached or does not let us in
     */
    public Connection open() {
        DatabaseSettings to = settings();
        Properties properties = properties(to);
        // The driver does not connect on an interrupted thread, and cleaning up after Ctrl-C may need to.
        boolean interrupted = Thread.interrupted();
        try {
            return cancellation.watch(DriverManager.getConnection(to.jdbcUrl(), properties));
        } catch (SQLException e) {
            throw ConnectionRefused.explain(to, e);
        } catch (RuntimeException e) {
            throw Thread.currentThread().isInterrupted() ? new OperatorFailure(Kind.INTERRUPTED, "interrupted") : e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Properties properties(DatabaseSettings to) {
        Properties properties = new Properties();
        properties.setProperty("user", to.user());
        if (to.password() != null) {
            properties.setProperty("password", to.password());
        }
        properties.setProperty("ApplicationName", applicationName);
        // Only then is the name part of the connection's start, and stays when a session resets its settings.
        properties.setProperty("assumeMinServerVersion", "9.4");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        to.driverProperties().forEach(properties::setProperty);
        return properties;
    }
}
