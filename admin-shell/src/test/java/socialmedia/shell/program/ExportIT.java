package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.database.Connections;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.SocialMediaDatabase;

/** Exports of 100,000 posts, 40 MB, by the packaged program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportIT {

    private static final int POSTS = 100_000;

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(1);

    @TempDir
    private Path directory;

    private PackagedProgram program;

    @BeforeAll
    void fill() {
        database.jdbc().sql("""
                        insert into posts (title, content, owner_id)
                        select 'Title', repeat(md5(n::text), 12), 1 from generate_series(3, :posts) n""").param("posts", POSTS).update();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @BeforeEach
    void program() {
        program = new PackagedProgram(directory, database.settings());
    }

    /** What an export holds at a time does not grow with its rows. */
    @Test
    void needsLittleMemoryHoweverManyRows() throws IOException {
        ProgramRun run = program.shell("JAVA_TOOL_OPTIONS=-Xmx12m bin/admin-shell post export --output posts.json");

        assertThat(run.exitCode()).as(run.errors()).isZero();
        try (Stream<String> lines = Files.lines(directory.resolve("posts.json"))) {
            assertThat(lines.count()).isEqualTo(POSTS + 2);
        }
        ProgramRun fakes = program.shell("JAVA_TOOL_OPTIONS=-Xmx16m bin/admin-shell export fakes --anonymize --gzip");
        assertThat(fakes.exitCode()).as(fakes.errors()).isZero();
    }

    @Test
    void endsQuietlyWhenItsReaderLeaves() {
        ProgramRun run = program.shell("{ bin/admin-shell post export; echo $? >code; } | head -1; cat code");

        assertThat(run.output()).isEqualTo("id,title,content,owner_id,published,created_at\n0\n");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void leavesNothingWhenItIsTerminated() throws IOException, SQLException {
        try (Connection other = new Connections(database.settings(), "test").open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table votes");
            ProgramRun run = program.shell("""
                    mkdir out && { bin/admin-shell export out/all & pid=$!; \
                    until [ -e out/.export-*.part/posts.csv ]; do kill -0 $pid && sleep 0.1; done; \
                    kill $pid; wait $pid; echo $?; }""");

            assertThat(run.output()).as(run.errors()).isEqualTo("143\n");
        }
        assertThat(directory.resolve("out")).isEmptyDirectory();
    }
}
