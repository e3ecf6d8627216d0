package socialmedia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.DatabaseUrl;
import socialmedia.database.LocalServer;
import socialmedia.database.PostgresBinaries;

/**
 * Finds the server for a test run: the one that TEST_DATABASE_URL names, else a container where a Docker engine answers and
 * has or can pull the image, else the embedded one in a temporary directory.
 */
final class TestServer {

    private static final String IMAGE = "postgres:15";

    private TestServer() {}

    static DatabaseSettings find() {
        String url = System.getenv("TEST_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            DatabaseSettings named = DatabaseUrl.parse(url);
            say("TEST_DATABASE_URL: " + named.display());
            return named;
        }
        return container().orElseGet(TestServer::embedded);
    }

    private static Optional<DatabaseSettings> container() {
        if (!isDockerThere()) {
            return Optional.empty();
        }
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        try {
            container.start();
        } catch (RuntimeException e) {
            say("no container of " + IMAGE + " (" + e.getMessage() + ")");
            return Optional.empty();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        say("a container of " + IMAGE);
        return Optional.of(new DatabaseSettings(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getDatabaseName(),
                container.getUsername(),
                container.getPassword(),
                Map.of(),
                false));
    }

    /** Looked for before Testcontainers is asked, which is slow to say no. */
    private static boolean isDockerThere() {
        boolean named = System.getenv("DOCKER_HOST") != null;
        if (!named && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static DatabaseSettings embedded() {
        try {
            Path home = Files.createTempDirectory("test-server-");
            LocalServer server = LocalServer.in(home, PostgresBinaries.locate(System.getenv()), System.getenv());
            DatabaseSettings settings = server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.stop();
                delete(home);
            }));
            withoutFsync(settings);
            say("the embedded PostgreSQL");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of it has to outlive a loss of power; Testcontainers does the same. */
    private static void withoutFsync(DatabaseSettings settings) throws SQLException {
        try (Connection connection = new Connections(settings, "test").open();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String which) {
        System.out.println("Tests run on " + which);
    }
}
