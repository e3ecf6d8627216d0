package socialmedia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;

/** A server of its own from the PostgreSQL that is installed on this machine; gone when closed. */
public final class ThrowAwayServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private static @Nullable ThrowAwayServer shared;

    private final PostgresPrograms programs;
    private final Path directory;
    private final DatabaseSettings settings;

    private ThrowAwayServer(PostgresPrograms programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.settings = new DatabaseSettings(LOOPBACK, port, "postgres", "postgres", null, Map.of(), false);
    }

    /** One for all tests of this run, stopped at its end. */
    public static synchronized ThrowAwayServer shared(PostgresPrograms programs) {
        if (shared == null) {
            shared = start(programs);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** Starts one on a free port of the loopback address; a PostgreSQL that will not run as root gets a user namespace. */
    public static ThrowAwayServer start(PostgresPrograms programs) {
        try {
            Path directory = Files.createTempDirectory("throw-away-server");
            ThrowAwayServer server = new ThrowAwayServer(programs, directory, freePort());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start() {
        run("initdb", "-D", data(), "-U", "postgres", "-E", "UTF8", "--locale=C", "--auth=trust", "--no-sync");
        String options = "-p %d -c listen_addresses=%s -c unix_socket_directories= -c fsync=off"
                .formatted(settings.port(), LOOPBACK);
        run(
                "pg_ctl",
                "-D",
                data(),
                "-o",
                options,
                "-w",
                "-l",
                directory.resolve("log").toString(),
                "start");
    }

    /** The server's database {@code postgres}, as its superuser. */
    public Connections connections() {
        return new Connections(settings, "test");
    }

    @Override
    public void close() {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.program(program));
        command.addAll(List.of(arguments));
        ProgramRun.of(command, Map.of()).expectSuccess();
    }
}
