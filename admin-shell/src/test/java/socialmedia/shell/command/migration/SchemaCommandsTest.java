package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.database.DatabaseSettings;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.testing.TestDatabase;

/** {@code schema dump}, {@code schema diff} and {@code schema at}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SchemaCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database, Map.of("ADMIN_SHELL_SHADOW", url()));

    @AfterAll
    void close() {
        console.close();
        database.close();
    }

    private static String url() {
        DatabaseSettings server = TestDatabase.server();
        return "postgresql://" + server.user() + (server.password() == null ? "" : ":" + server.password()) + "@"
                + server.host() + ":" + server.port() + "/" + server.database();
    }

    @Test
    void findNoDifferenceBetweenTheLiveDatabaseAndItsRevisions() {
        assertThat(console.run("schema", "diff", "live", "head"))
                .as(console.err())
                .isZero();

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("No difference between live and revision f4b7a1c09e83\n");
    }

    @Test
    void nameEachDifferenceOnItsLine() {
        assertThat(console.run("schema", "diff", "6", "8")).isEqualTo(10);

        assertThat(console.out()).isEqualTo("""
                added column public.users.phone_number (varchar)
                added index public.ix_posts_owner_id (CREATE INDEX ix_posts_owner_id ON public.posts USING btree (owner_id))
                added index public.ix_votes_post_id (CREATE INDEX ix_votes_post_id ON public.votes USING btree (post_id))
                """);
        assertThat(console.run("schema", "diff", "8", "7", "--format", "json")).isEqualTo(10);
        assertThat(console.out()).startsWith("[\n{\"change\":\"removed\",\"kind\":\"index\"");
    }

    @Test
    void writeProvenScriptsBetweenTwoFiles(@TempDir Path directory) throws IOException {
        Path a = Files.writeString(directory.resolve("a.sql"), "create table a (b integer);\n");
        Path b = Files.writeString(directory.resolve("b.sql"), "create table a (b bigint not null);\n");
        Path up = directory.resolve("up.sql");
        Path down = Files.createFile(directory.resolve("down.sql"));

        assertThat(diff(a, b, up, down)).as(console.err()).isZero();

        assertThat(console.err()).endsWith("Proven: up, down and up again on a throw-away database with rows\n");
        assertThat(Files.readString(up))
                .contains("-- From " + a + " to " + b + ", written by `schema diff`\n", "type bigint", "set not null");
        assertThat(Files.readString(down)).contains("type integer", "drop not null");
        assertThat(diff(a, b, up, down)).as("its own files are replaced").isZero();
        assertThat(diff(a, a, up, down)).isZero();
        assertThat(Files.readString(up)).isEqualTo("-- From " + a + " to " + a + ", written by `schema diff`\n");
    }

    @Test
    void keepAFileThatSomebodyElseWrote(@TempDir Path directory) throws IOException {
        Path a = Files.writeString(directory.resolve("a.sql"), "create table a (b integer);\n");
        Path up = Files.writeString(directory.resolve("up.sql"), "select 1;\n");

        assertThat(diff(a, a, up, directory.resolve("down.sql"))).isEqualTo(7);
        assertThat(Files.readString(up)).isEqualTo("select 1;\n");
        assertThat(directory.resolve("down.sql")).doesNotExist();
    }

    @Test
    void dumpWhatMakesTheSchemaAnew(@TempDir Path directory) {
        Path file = directory.resolve("dump.sql");

        assertThat(console.run("schema", "dump", "--prove", "--output", file.toString()))
                .as(console.err())
                .isZero();

        assertThat(console.err()).contains("Proven: it makes the same schema of an empty database");
        assertThat(console.run("schema", "diff", "live", file.toString()))
                .as(console.err())
                .isZero();
    }

    @Test
    void writeTheSchemaOfARevision() {
        assertThat(console.run("schema", "at", "1")).isZero();

        assertThat(console.out())
                .startsWith("-- The schema of revision 108e0432cce3\n")
                .contains("public.posts");
        assertThat(console.run("schema", "at", "base")).isZero();
        assertThat(console.out()).isEqualTo("-- The schema of base\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema diff live nosuch.sql                    | 2 | nosuch.sql cannot be read
            schema diff live nosuch                        | 4 | there is no revision nosuch
            schema diff live head --up up.sql              | 2 | --up and --down go together
            schema diff live head --rename a:b             | 2 | --rename is for scripts
            schema diff live postgresql://a:secret@b/c     | 2 | everyone on the machine can see a password in a URL
            schema diff live postgresql://b                | 2 | a word that begins like a URL is not a URL
            schema diff live mysql://a:secret@b/c          | 2 | a URL of mysql is not taken; a database is named postgresql://user@host:port/database
            schema dump http://b/c.sql                     | 2 | a URL of http is not taken
            schema diff live postgresql://a@localhost:1/c  | 8 | check the URL, PGPASSWORD or .pgpass, and that the server runs
            schema diff a.sql b.sql --up x.sql --down ./x.sql | 2 | --up and --down are one file: x.sql
            schema diff a.sql b.sql --up a.sql --down x.sql | 2 | a.sql is one of the schemas that are compared
            schema diff live ./b.sql --up x.sql --down b.sql | 2 | b.sql is one of the schemas that are compared
            schema diff live src                           | 4 | there is no revision src
            schema diff live ./src                         | 2 | ./src is a directory
            schema at 99                                   | 4 | there is no revision 99
            """)
    void refuseWhatTheyCannotRead(String line, int exit, String message) {
        assertThat(console.line(line)).isEqualTo(exit);
        assertThat(console.err()).contains(message).doesNotContain("secret");
    }

    @Test
    void sayWhatAFileIsThatIsNoText(@TempDir Path directory) throws IOException {
        Path latin = Files.write(directory.resolve("latin.sql"), new byte[] {'-', '-', '\n', '-', '-', (byte) 0xE9});
        Path dump = Files.write(directory.resolve("dump.sql"), new byte[] {'P', 'G', 'D', 'M', 'P', 1, (byte) 0xE9});

        assertThat(console.run("schema", "dump", latin.toString())).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: " + latin + " is not UTF-8 (line 2); save it as UTF-8\n");
        assertThat(console.run("schema", "diff", "live", dump.toString())).isEqualTo(2);
        assertThat(console.err()).contains("is a dump in PostgreSQL's custom format; `pg_dump --format plain`");
    }

    private int diff(Path a, Path b, Path up, Path down) {
        return console.run(
                "schema", "diff", a.toString(), b.toString(), "--up", up.toString(), "--down", down.toString());
    }
}
