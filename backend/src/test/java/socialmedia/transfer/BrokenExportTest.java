package socialmedia.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.database.Condition;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.progress.Progress;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.testing.TestDatabase;

/** Exports that end in the middle, of more rows than lie in the buffers between server and file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokenExportTest {

    private static final int ROWS = 20_000;

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(1);

    @TempDir
    private Path directory;

    @BeforeAll
    void fill() {
        database.jdbc().sql("""
                        insert into posts (title, content, owner_id)
                        select 'Title', repeat(md5(n::text), 50), 1 from generate_series(1, :rows) n""").param("rows", ROWS).update();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaveNothingWhenTheConnectionIsLost(boolean anonymous) throws IOException {
        assertThatThrownBy(() -> export(anonymous, this::terminate)).satisfies(thrown -> assertThat(
                        DatabaseRefusal.explain(sqlOf(thrown)).kind())
                .isEqualTo(Kind.UNAVAILABLE));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaveNothingAndAConnectionThatWorksWhenTheyAreInterrupted(boolean anonymous) throws IOException {
        assertThatThrownBy(() -> export(anonymous, Thread.currentThread()::interrupt))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
        assertNothingIsLeft();
        assertThat(database.jdbc()
                        .sql("select count(*) from posts")
                        .query(Long.class)
                        .single())
                .isEqualTo(ROWS + 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leaveNothingAndAConnectionThatWorksWhenTheDiskIsFull(boolean anonymous) throws IOException {
        assertThatThrownBy(() -> export(anonymous, () -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage(directory.resolve("posts.csv") + " cannot be written: No space left on device");
        assertNothingIsLeft();
        assertThat(database.jdbc()
                        .sql("select count(*) from posts")
                        .query(Long.class)
                        .single())
                .isEqualTo(ROWS + 2);
    }

    /** What happens between two rows. */
    @FunctionalInterface
    private interface Accident {

        void happen() throws IOException;
    }

    private void export(boolean anonymous, Accident accident) {
        Anonymizer anonymizer = anonymous ? new Anonymizer(AnonymizeKey.random()) : null;
        database.journaled().snapshot(6, snapshot -> new OutputFile(directory.resolve("posts.csv"), false, false)
                .write(stream -> new TableExport(snapshot, Progress.NONE)
                        .write(
                                ExportSelection.of(ExportTable.POSTS, Condition.ALL),
                                FileFormat.CSV,
                                anonymizer,
                                after(stream, 3_000, accident))));
    }

    private static OutputStream after(OutputStream stream, int writes, Accident accident) {
        return new OutputStream() {
            private int count;

            @Override
            public void write(int octet) throws IOException {
                stream.write(octet);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                if (++count == writes) {
                    accident.happen();
                }
                stream.write(octets, offset, length);
            }
        };
    }

    private void terminate() {
        try (Connection other = new Connections(TestDatabase.server(), "test").open();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                    + database.settings().database() + "' and xact_start is not null");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static SQLException sqlOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof SQLException refused) {
                return refused;
            }
            cause = cause.getCause();
        }
        throw new AssertionError("not of the database", thrown);
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
