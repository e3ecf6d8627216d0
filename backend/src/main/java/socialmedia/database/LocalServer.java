package socialmedia.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * A PostgreSQL of the user's own, which keeps its data and runs on between commands.
 *
 * <p>It listens on the loopback address alone, wants a password, and needs no configuration. A file lock covers its
 * making, start and stop: who comes second waits and connects.
 */
public final class LocalServer {

    static final String DATA = "postgresql";

    private static final String USER = "admin";
    private static final String DATABASE = "socialmedia";

    /** One lock a process: file locks exclude other processes only. */
    private static final Object PROCESS_LOCK = new Object();

    private final Supplier<ServerAccount> account;
    private final Supplier<PostgresBinaries> binaries;
    private final Path home;
    private final Consumer<String> notes;

    private LocalServer(
            Path home, Supplier<ServerAccount> account, Supplier<PostgresBinaries> binaries, Consumer<String> notes) {
        this.home = home;
        this.account = account;
        this.binaries = binaries;
        this.notes = notes;
    }

    /** The user's own; {@code notes} takes a line about what was done the first time. */
    public static LocalServer ofUser(Map<String, String> environment, Consumer<String> notes) {
        Path own = UserDirectories.data(environment);
        if (Files.exists(own.resolve(LocalServerFile.NAME))) {
            return new LocalServer(
                    own, () -> ServerAccount.find(environment), () -> PostgresBinaries.locate(environment), notes);
        }
        ServerAccount found = ServerAccount.find(environment);
        return new LocalServer(found.home(), () -> found, () -> PostgresBinaries.locate(environment), notes);
    }

    /** One with its data in a directory of its own and programs of one's choice. */
    public static LocalServer in(Path home, PostgresBinaries binaries, Map<String, String> environment) {
        Supplier<ServerAccount> account = () -> {
            ServerAccount found = ServerAccount.find(environment);
            return new ServerAccount(found.prefix(), home, found.foreign());
        };
        return new LocalServer(home, account, () -> binaries, note -> {});
    }

    /**
     * How it is.
     *
     * @param settings how to connect; null before it was first started
     */
    public record Status(boolean running, @Nullable DatabaseSettings settings, Path data) {}

    public Status status() {
        Optional<LocalServerFile> file = LocalServerFile.read(home);
        return new Status(
                file.filter(this::isRunning).isPresent(),
                file.map(LocalServer::settings).orElse(null),
                data());
    }

    /**
     * Starts it if it does not run, making it first if need be; where it runs, this costs one file and one probe.
     *
     * @throws OperatorFailure (failed) if it cannot be made or started
     */
    public DatabaseSettings start() {
        Optional<LocalServerFile> running = LocalServerFile.read(home).filter(this::isRunning);
        if (running.isPresent()) {
            return settings(running.get());
        }
        return locked(() -> {
            Optional<LocalServerFile> meanwhile = LocalServerFile.read(home).filter(this::isRunning);
            return settings(meanwhile.isPresent() ? meanwhile.get() : make());
        });
    }

    private LocalServerFile make() throws IOException {
        long began = System.nanoTime();
        ServerAccount as = account.get();
        PostgresPrograms programs = new PostgresPrograms(as, as.readable(binaries.get()), home);
        boolean first = !Files.exists(data());
        LocalServerFile file = LocalServerFile.read(home).orElseGet(LocalServerFile::fresh);
        if (first) {
            sweep();
            file.write(home);
            programs.initialise(data(), USER, file.password());
        }
        programs.requireSameVersion(data());
        LocalServerFile started = file.withPort(LoopbackPort.isFree(file.port()) ? file.port() : LoopbackPort.free());
        started.write(home);
        programs.start(data(), started.port());
        createDatabase(started);
        if (first) {
            notes.accept("Made a PostgreSQL of your own in " + home + ", started in "
                    + (System.nanoTime() - began) / 1_000_000 + " ms; `local stop` stops it");
        }
        return started;
    }

    /** What a killed start left of its making. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            files.filter(file -> file.getFileName().toString().startsWith(PostgresPrograms.MAKING))
                    .forEach(Directories::delete);
        }
    }

    private static void createDatabase(LocalServerFile file) {
        DatabaseSettings settings = settings(file);
        try (Connection connection = new Connections(settings.withDatabase("postgres"), "admin-shell").open();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (var rows = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                exists = rows.next();
            }
            if (!exists) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw DatabaseRefusal.explain(e);
        }
    }

    /** Stops it; false if it did not run. The data stays. */
    public boolean stop() {
        if (!Files.exists(home)) {
            return false;
        }
        return locked(this::stopLocked);
    }

    private boolean stopLocked() throws IOException {
        if (LocalServerFile.read(home).filter(this::isRunning).isEmpty()) {
            return false;
        }
        ServerAccount as = account.get();
        new PostgresPrograms(as, as.readable(binaries.get()), home).stop(data());
        return true;
    }

    /** Stops it and deletes its data; false if there was nothing to delete. */
    public boolean reset() {
        if (!Files.exists(home)) {
            return false;
        }
        return locked(() -> {
            stopLocked();
            boolean any = Files.exists(data());
            Directories.delete(data());
            Files.deleteIfExists(home.resolve(LocalServerFile.NAME));
            Files.deleteIfExists(home.resolve(PostgresPrograms.LOG));
            return any;
        });
    }

    private static String reason(Exception e) {
        Throwable problem = e instanceof UncheckedIOException ? e.getCause() : e;
        return problem instanceof IOException file ? FileProblem.reason(file) : String.valueOf(e.getMessage());
    }

    private Path data() {
        return home.resolve(DATA);
    }

    private static DatabaseSettings settings(LocalServerFile file) {
        return new DatabaseSettings("127.0.0.1", file.port(), DATABASE, USER, file.password(), Map.of(), true);
    }

    /** Whether the process of postmaster.pid lives and its port answers. */
    private boolean isRunning(LocalServerFile file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(data().resolve("postmaster.pid"));
        } catch (IOException e) {
            return false;
        }
        boolean ready = lines.size() >= 8
                && lines.get(3).strip().equals(String.valueOf(file.port()))
                && lines.get(7).strip().equals("ready")
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip())).isPresent();
        return ready && LoopbackPort.answers(file.port());
    }

    /** Work that may fail on files. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T locked(Work<T> work) {
        synchronized (PROCESS_LOCK) {
            try {
                Files.createDirectories(home);
                Files.setPosixFilePermissions(
                        home, PosixFilePermissions.fromString(account.get().foreign() ? "rwxr-xr-x" : "rwx------"));
                try (RandomAccessFile file =
                                new RandomAccessFile(home.resolve("lock").toFile(), "rw");
                        FileLock lock = file.getChannel().lock()) {
                    if (!lock.isValid()) {
                        throw new IllegalStateException("the lock was lost at once");
                    }
                    return work.run();
                }
            } catch (IOException | UncheckedIOException e) {
                throw new OperatorFailure(
                        Kind.FAILED,
                        "the console's own PostgreSQL cannot use " + home + ": " + reason(e),
                        "mend its permissions, or set DATABASE_HOSTNAME and the others");
            }
        }
    }
}
