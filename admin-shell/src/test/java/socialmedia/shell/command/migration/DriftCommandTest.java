package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.SocialMediaDatabase;

/** What was changed by hand is shown, and kept where that is wished. */
final class DriftCommandTest {

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
    void saysWhereThereIsNone() {
        assertThat(console.line("drift")).isZero();
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).endsWith("No drift: the database is what f4b7a1c09e83 (8) makes\n");

        assertThat(console.line("drift --format json")).isZero();
        assertThat(console.out()).isEqualTo("[]\n");
    }

    @Test
    void namesEachDifferenceWithWhatMendsIt() {
        database.jdbc().sql("alter table users add nickname varchar").update();

        assertThat(console.line("drift")).isEqualTo(10);
        assertThat(console.out().toLowerCase(java.util.Locale.ROOT)).isEqualTo("""
                        column public.users.nickname: not expected (varchar)
                            -- loses values of public.users.nickname
                            alter table public.users drop column nickname;
                        """);
        assertThat(console.err()).endsWith("1 difference to what f4b7a1c09e83 (8) makes\n");

        assertThat(console.line("drift --format json")).isEqualTo(10);
        assertThat(console.out())
                .contains("{\"difference\":\"unexpected\",\"kind\":\"column\",\"object\":\"public.users.nickname\","
                        + "\"expected\":null,\"actual\":\"varchar\",\"statements\":[\"");
    }

    @Test
    void adoptsAndStamps(@TempDir Path directory) {
        MigrationsFolder.copyOfShipped(directory);
        database.jdbc()
                .sql("alter table users add nickname varchar check (nickname in ('ana', 'bo'))")
                .update();

        assertThat(console.run(
                        "drift",
                        "--adopt",
                        "-m",
                        "Add a nickname",
                        "--stamp",
                        "--migrations",
                        directory.toString(),
                        "--format",
                        "json"))
                .isZero();
        assertThat(console.out())
                .startsWith("{\"number\":9,")
                .contains("\"stamped\":true", "\"proven\":true,\"unproven\":[]}");

        assertThat(console.line("drift --migrations " + directory)).isZero();
        assertThat(console.line("downgrade -1 --yes --migrations " + directory)).isZero();
        assertThat(console.line("drift --migrations " + directory)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drift --adopt         | --adopt needs -m MESSAGE; it becomes the revision's name
            drift --stamp         | --stamp goes with --adopt; `drift` alone writes nothing
            drift -m 'A nickname' | --message goes with --adopt; `drift` alone writes nothing
            """)
    void refusesWordsThatDoNotGo(String line, String error) {
        assertThat(console.line(line)).isEqualTo(2);

        assertThat(console.err()).isEqualTo("error: " + error + "\n");
    }

    @Test
    void refusesADatabaseAtAnUnknownRevision(@TempDir Path directory) {
        MigrationsFolder.copyOfShipped(directory)
                .delete("upgrade/V8__f4b7a1c09e83_index_foreign_keys.sql")
                .delete("downgrade/U8__f4b7a1c09e83_index_foreign_keys.sql");

        assertThat(console.line("drift --migrations " + directory)).isEqualTo(8);
        assertThat(console.err()).contains("the database has f4b7a1c09e83 (8), which the directory does not know");
    }
}
