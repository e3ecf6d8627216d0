package socialmedia.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Runs initdb and pg_ctl; their output goes to files, so that no pipe of the console is held open. */
final class PostgresPrograms {

    static final String MAKING = "making-";
    static final String LOG = "server.log";

    private static final int START_ATTEMPTS = 10;
    private static final long PAUSE_MILLISECONDS = 500;

    private static final String SETTINGS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC"
            + " -c log_timezone=UTC -c max_connections=100";

    private final ServerAccount account;
    private final PostgresBinaries binaries;
    private final Path home;

    PostgresPrograms(ServerAccount account, PostgresBinaries binaries, Path home) {
        this.account = account;
        this.binaries = binaries;
        this.home = home;
    }

    /** Makes a cluster: in a temporary directory, renamed when it is whole. */
    void initialise(Path data, String user, String password) throws IOException {
        Path making = Files.createTempDirectory(home, MAKING);
        Path passwordFile = Files.writeString(Files.createTempFile(making, "password", ""), password);
        account.own(making);
        Path cluster = making.resolve("data");
        List<String> words = new ArrayList<>(List.of(
                "-D",
                cluster.toString(),
                "-U",
                user,
                "-E",
                "UTF8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--no-sync"));
        List<String> withLocale = new ArrayList<>(words);
        withLocale.add("--locale=C.UTF-8");
        if (!isDone("initdb", withLocale)) {
            Directories.delete(cluster);
            words.add("--locale=C");
            run("initdb", words, "the console's own PostgreSQL cannot be made");
        }
        run("initdb", List.of("-D", cluster.toString(), "--sync-only"), "its files cannot be brought to the disk");
        Files.move(cluster, data);
        Directories.delete(making);
    }

    /** Data of another major version cannot be started. */
    void requireSameVersion(Path data) throws IOException {
        String made = Files.readString(data.resolve("PG_VERSION")).strip();
        Path output = Files.createTempFile(home, MAKING, ".version");
        start("postgres", List.of("--version"), output);
        String version =
                Files.readString(output).replaceAll(".*\\) ([0-9]+).*", "$1").strip();
        Files.delete(output);
        if (!made.equals(version)) {
            throw new OperatorFailure(
                    Kind.FAILED,
                    data + " was made by PostgreSQL " + made + ", and this console has " + version,
                    "move it away, or `local reset` deletes it");
        }
    }

    void start(Path data, int port) throws IOException {
        Path log = home.resolve(LOG);
        if (!Files.exists(log)) {
            Files.createFile(log);
            account.own(log);
        }
        startPatiently(
                log,
                List.of(
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-o",
                        "-p " + port + " " + SETTINGS));
    }

    /** What a killed server left running ends in a moment, and until then keeps a new one from starting. */
    private void startPatiently(Path log, List<String> words) throws IOException {
        for (int attempt = 1; !isDone("pg_ctl", words); attempt++) {
            if (attempt == START_ATTEMPTS) {
                String reason = Files.readAllLines(log).stream()
                        .filter(line -> line.contains("FATAL") || line.contains("ERROR") || line.contains("PANIC"))
                        .reduce((before, after) -> after)
                        .orElse("no reason given");
                throw new OperatorFailure(
                        Kind.UNAVAILABLE, "the console's own PostgreSQL does not start: " + reason, log + " has more");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted before PostgreSQL had started");
        }
    }

    void stop(Path data) throws IOException {
        run(
                "pg_ctl",
                List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"),
                "the console's own PostgreSQL does not stop");
    }

    private void run(String program, List<String> words, String failure) throws IOException {
        Path output = Files.createTempFile(home, MAKING, ".out");
        try {
            if (start(program, words, output) != 0) {
                String last = Files.readAllLines(output).stream()
                        .filter(line -> !line.isBlank())
                        .reduce((before, after) -> after)
                        .orElse("no reason given");
                throw new OperatorFailure(Kind.FAILED, failure + ": " + last);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private boolean isDone(String program, List<String> words) throws IOException {
        Path output = Files.createTempFile(home, MAKING, ".out");
        try {
            return start(program, words, output) == 0;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private int start(String program, List<String> words, Path output) throws IOException {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(
                    Kind.INTERRUPTED, command.stream().limit(2).collect(Collectors.joining(" ")) + " was interrupted");
        }
    }
}
