package socialmedia.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;

/** The real PostgreSQL that a test run uses, one for all its tests; the run prints which. */
public final class TestDatabase {

    private static final DatabaseSettings SERVER = TestServer.find();

    private TestDatabase() {}

    /** A database that may be connected to, as a role that may create others. */
    public static DatabaseSettings server() {
        return SERVER;
    }

    /** A new database, empty. */
    public static FreshDatabase create() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " template template0");
        return new FreshDatabase(SERVER.withDatabase(name));
    }

    static void execute(String sql) {
        try (Connection connection = new Connections(SERVER, "test").open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
