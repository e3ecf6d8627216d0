package socialmedia.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalServerTest {

    @TempDir
    private Path directory;

    private LocalServer server;

    @BeforeEach
    void here() {
        server = server();
    }

    @AfterEach
    void remove() {
        server.reset();
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        DatabaseSettings first = server.start();
        execute(first, "create table kept (id integer)");
        assertThat(server.status().running()).isTrue();

        assertThat(server.stop()).isTrue();
        assertThat(server.stop()).isFalse();
        assertThat(server.status().running()).isFalse();

        execute(server().start(), "select from kept");
    }

    @Test
    void startsOnceForAllWhoAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<DatabaseSettings>> starts = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> server().start()))
                    .toList();

            assertThat(starts.stream().map(LocalServerTest::get).distinct()).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void comesBackAfterItsServerWasKilled() throws Exception {
        execute(server.start(), "create table kept (id integer)");
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip());

        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();

        execute(server().start(), "select from kept");
    }

    @Test
    void keepsItsPasswordFromOthers() throws IOException {
        server.start();

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve(LocalServerFile.NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void sweepsWhatAKilledStartLeft() throws IOException {
        Files.createDirectories(directory.resolve("making-123/data"));

        server.start();

        assertThat(directory.resolve("making-123")).doesNotExist();
    }

    @Test
    void speaksUtf8AndUtc() throws Exception {
        DatabaseSettings settings = server.start();

        execute(settings, """
                do $$ begin
                    assert current_setting('server_encoding') = 'UTF8';
                    assert current_setting('listen_addresses') = '127.0.0.1';
                    assert (select reset_val from pg_settings where name = 'log_timezone') = 'UTC';
                end $$""");
    }

    private LocalServer server() {
        return LocalServer.in(directory, PostgresBinaries.locate(System.getenv()), System.getenv());
    }

    private static DatabaseSettings get(Future<DatabaseSettings> start) {
        try {
            return start.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DatabaseSettings settings, String sql) throws Exception {
        try (var connection = new Connections(settings, "test").open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
