package socialmedia.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;

/** A database of a test's own, empty when made and gone when closed. */
public final class FreshDatabase implements AutoCloseable {

    private final DatabaseSettings settings;

    FreshDatabase(DatabaseSettings settings) {
        this.settings = settings;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Connections connections() {
        return new Connections(settings, "test");
    }

    /** SQL on a connection of its own for each call. */
    public JdbcClient jdbc() {
        String password = settings.password();
        return JdbcClient.create(
                new DriverManagerDataSource(settings.jdbcUrl(), settings.user(), password == null ? "" : password));
    }

    @Override
    public void close() {
        TestDatabase.execute("drop database if exists \"" + settings.database() + "\" with (force)");
    }
}
