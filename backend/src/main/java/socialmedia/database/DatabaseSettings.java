package socialmedia.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which database, and as whom.
 *
 * @param password null where the server or {@code ~/.pgpass} decides
 * @param driverProperties passed through to the PostgreSQL driver, such as {@code sslmode}
 * @param embedded whether it is the console's own embedded server
 */
public record DatabaseSettings(
        String host,
        int port,
        String database,
        String user,
        @Nullable String password,
        Map<String, String> driverProperties,
        boolean embedded) {

    public DatabaseSettings {
        driverProperties = Map.copyOf(driverProperties);
    }

    /** The same server and role, another database. */
    public DatabaseSettings withDatabase(String other) {
        return new DatabaseSettings(host, port, other, user, password, driverProperties, embedded);
    }

    /** The same server, role and database, with this password. */
    public DatabaseSettings withPassword(String other) {
        return new DatabaseSettings(host, port, database, user, other, driverProperties, embedded);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/"
                + encoded(database);
    }

    /** For people: {@code user@host:port/database}, never the password. */
    public String display() {
        return user + "@" + host + ":" + port + "/" + database;
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    @Override
    public String toString() {
        return display();
    }
}
