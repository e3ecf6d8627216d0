package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** {@code plan} and {@code lint} in whole screens. */
final class PlanCommandTest {

    private SocialMediaDatabase database;
    private DataConsole console;

    @BeforeEach
    void open() {
        database = SocialMediaDatabase.atHead();
        console = new DataConsole(database);
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void showsEachStatementWithItsLocksAndHazards() {
        database.migrate("1");
        database.jdbc().sql("insert into posts (title) values ('One'), ('Two')").update();

        assertThat(console.line("plan 2")).isZero();

        assertThat(console.out().replaceAll("\\d+ kB", "N kB")).isEqualTo("""
                upgrade 108e0432cce3 -> 3f67e4df37c9, Add content column to posts table (2)
                  upgrade/V2__3f67e4df37c9_add_content_column_to_posts_table.sql:6 alter table posts add column content varchar not null
                      locks public.posts ACCESS EXCLUSIVE (2 rows, N kB)
                      scans public.posts
                    ! fails-on-rows: 2 rows of public.posts have nothing to put into content, which may not be null
                      safe: put the rows right first, in a revision before
                """);
        assertThat(console.err()).isEqualTo("1 statement measured, 1 hazard\n");
    }

    @Test
    void measuresBetweenRevisionsForPrograms() {
        assertThat(console.line("plan 7 --from 6 --format json")).isZero();

        assertThat(console.out())
                .contains(
                        "\"direction\":\"up\",\"number\":7,\"id\":\"d5a8c30f7e12\"",
                        "\"locks\":[{\"table\":\"public.users\",\"mode\":\"ACCESS EXCLUSIVE\",\"rows\":0,\"exact\":true,",
                        "\"hazards\":[]");
    }

    @Test
    void hasNothingToMeasureAtTheTarget() {
        assertThat(console.line("plan")).isZero();

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("Already at f4b7a1c09e83; nothing to measure\n");
    }

    @Test
    void refusesATargetThatIsNone() {
        assertThat(console.line("plan 99")).isEqualTo(4);
        assertThat(console.line("plan -9")).isEqualTo(2);
    }

    @Test
    void namesTheProgramsStatementsThatAStepBreaks(@TempDir Path directory) throws IOException {
        Path queries = directory.resolve("queries.sql");
        Files.writeString(queries, "select id from users where phone_number = $1;\nselect id from users;");

        assertThat(console.line("plan 6 --queries " + queries)).isEqualTo(10);

        assertThat(console.out()).isEqualTo("""
                downgrade d5a8c30f7e12 -> b1c66d590ccf breaks: select id from users where phone_number = $1
                    column "phone_number" does not exist [42703]
                """);
        assertThat(console.err()).isEqualTo("2 statements of the program, 1 broken by 2 steps\n");
        assertThat(console.line("plan 6 --format json --queries " + queries)).isEqualTo(10);
        assertThat(console.out()).contains("\"place\":\"" + queries + ":1\"");
    }

    @Test
    void namesTheProgramsStatementsThatNothingCanBreakAnyMore(@TempDir Path directory) throws IOException {
        Path queries =
                Files.writeString(directory.resolve("queries.sql"), "select 1;\n\nselect no_such\nfrom users;\n");

        assertThat(console.line("plan --queries " + queries)).isEqualTo(10);

        assertThat(console.out()).isEqualTo("""
                %s:3: cannot be prepared before the first step: select no_such
                    column "no_such" does not exist [42703]
                """.formatted(queries));
        assertThat(console.err())
                .isEqualTo("2 statements of the program, 0 broken by 0 steps, 1 that cannot be prepared before\n");
    }

    @Test
    void wantsAFileWithStatements(@TempDir Path directory) throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.sql"), "-- none\n");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {'a', '\n', (byte) 0xff, 0});
        Path dump = Files.write(directory.resolve("dump"), new byte[] {'P', 'G', 'D', 'M', 'P', 1, 14, 0, 4});

        assertThat(refusal(empty))
                .isEqualTo("error: --queries: there is no statement in " + empty
                        + "; name a file of SQL, or pg_stat_statements\n");
        assertThat(refusal(binary)).isEqualTo("error: " + binary + " is not UTF-8 (line 2); save it as UTF-8\n");
        assertThat(refusal(dump))
                .isEqualTo(
                        "error: " + dump + " is a dump in PostgreSQL's custom format; `pg_dump --format plain` writes"
                                + " one of SQL\n");
        assertThat(refusal(directory)).isEqualTo("error: " + directory + " is a directory\n");
        assertThat(refusal(directory.resolve("none")))
                .isEqualTo("error: " + directory.resolve("none") + " cannot be read: no such file or directory\n");
    }

    private String refusal(Path queries) {
        assertThat(console.line("plan 6 --queries " + queries)).isEqualTo(2);
        return console.err();
    }

    @Test
    void wantsTheViewOfTheProgramsStatements() {
        assertThat(console.line("plan 6 --queries pg_stat_statements")).isEqualTo(4);

        assertThat(console.err()).startsWith("error: the database has no view pg_stat_statements;");
    }

    @Test
    void lintsRevisionsByFileAndLine() {
        assertThat(console.line("lint 2")).isEqualTo(10);

        assertThat(console.out()).isEqualTo("""
                upgrade/V2__3f67e4df37c9_add_content_column_to_posts_table.sql:6: fails-on-rows: where the tables have rows: column "content" of relation "posts" contains null values [23502]
                    safe: put the rows right first, in a revision before
                """);
        assertThat(console.err()).isEqualTo("1 finding in 1 revision\n");
        assertThat(console.line("lint 5 head --format json")).isZero();
        assertThat(console.out()).isEqualTo("[]\n");
    }

    @Test
    void lintsNothingThatDependsOnADatabase() {
        assertThat(console.line("lint +1")).isEqualTo(2);
        assertThat(console.line("lint base")).isEqualTo(4);
        assertThat(console.line("lint 99")).isEqualTo(4);
    }

    @Test
    void keepsAPasswordOutOfTheCommandLine() {
        assertThat(console.line("lint 5 --shadow postgresql://ana:geheim@localhost/x"))
                .isEqualTo(2);
        assertThat(console.err())
                .isEqualTo(
                        "error: --shadow: everyone on the machine can see a password there; PGPASSWORD, .pgpass or the URL"
                                + " of ADMIN_SHELL_SHADOW are the places for it\n");
        assertThat(console.line("lint 5 --shadow ana:geheim@localhost")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: --shadow is not a URL postgresql://user@host:port/database\n");
    }
}
