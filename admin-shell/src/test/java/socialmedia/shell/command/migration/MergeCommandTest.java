package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.SocialMediaDatabase;

/** Two heads, from the first sight of them to one line again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MergeCommandTest {

    private static final String HEAD = "f4b7a1c09e83";
    private static final String BIO = "b1aaaaaaaaaa";
    private static final String CITY = "c1aaaaaaaaaa";

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @TempDir
    private Path directory;

    @BeforeEach
    void writeTwins() {
        MigrationsFolder.copyOfShipped(directory)
                .pair(9, BIO, HEAD, "alter table users add bio text;", "alter table users drop bio;")
                .pair(9, CITY, HEAD, "alter table users add city text;", "alter table users drop city;");
    }

    @AfterAll
    void close() {
        console.close();
        database.close();
    }

    @Test
    void showsBothHeads() {
        assertThat(line("heads")).isZero();
        assertThat(console.out()).isEqualTo("""
                b1aaaaaaaaaa (head), 9, Step 9, V9__b1aaaaaaaaaa_step_9.sql, pending
                c1aaaaaaaaaa (head), 9, Step 9, V9__c1aaaaaaaaaa_step_9.sql, pending
                """);
        assertThat(console.err()).contains("two heads: it and").endsWith("`merge` makes one line of them\n");

        assertThat(line("branches")).isZero();
        assertThat(console.out()).isEqualTo("""
                f4b7a1c09e83 (branchpoint), Index foreign keys
                    -> b1aaaaaaaaaa (head), 9, Step 9, V9__b1aaaaaaaaaa_step_9.sql, pending
                    -> c1aaaaaaaaaa (head), 9, Step 9, V9__c1aaaaaaaaaa_step_9.sql, pending
                """);

        assertThat(line("heads --format json")).isZero();
        assertThat(console.out()).contains("\"state\":\"pending\"").contains("V9__b1aaaaaaaaaa_step_9.sql\"}");
    }

    @Test
    void refusesToUpgradeAndNamesTheWayOut() {
        assertThat(line("upgrade")).isEqualTo(2);

        assertThat(console.err())
                .contains("`merge` renumbers the one not applied yet to come after the other")
                .contains("`heads` shows both, `merge --plan` how one would follow the other");
    }

    @Test
    void plansWithoutRenamingAndThenRenames() {
        assertThat(line("merge --plan")).isZero();
        assertThat(console.out()).isEqualTo("""
                b1aaaaaaaaaa (Step 9) comes first: none is applied, and its Create Date is the earliest
                c1aaaaaaaaaa (Step 9) comes after it
                upgrade/V9__c1aaaaaaaaaa_step_9.sql -> upgrade/V10__c1aaaaaaaaaa_step_9.sql
                downgrade/U9__c1aaaaaaaaaa_step_9.sql -> downgrade/U10__c1aaaaaaaaaa_step_9.sql
                    Revises: f4b7a1c09e83 -> b1aaaaaaaaaa
                """);
        assertThat(console.err()).endsWith("Nothing was renamed: --plan\n");
        assertThat(directory.resolve("upgrade/V9__c1aaaaaaaaaa_step_9.sql")).exists();

        assertThat(line("merge --first " + CITY + " --format json")).isZero();
        assertThat(console.out())
                .startsWith("{\"merged\":true,\"proven\":true,\"parent\":\"f4b7a1c09e83\",\"order\":[\"c1aaaaaaaaaa\","
                        + "\"b1aaaaaaaaaa\"],\"reason\":\"--first says so\",\"changes\":[{\"id\":\"b1aaaaaaaaaa\","
                        + "\"from_number\":9,\"number\":10,");
        assertThat(Files.exists(directory.resolve("upgrade/V10__b1aaaaaaaaaa_step_9.sql")))
                .isTrue();

        assertThat(line("merge")).isZero();
        assertThat(console.err()).endsWith("Nothing to merge: the revisions form one line\n");
        assertThat(line("upgrade --plan")).isZero();
    }

    @Test
    void showsAConflictAndRenamesNothing() {
        MigrationsFolder.in(directory).up(9, CITY, HEAD, "alter table users add bio varchar;");

        assertThat(line("merge")).isEqualTo(10);

        assertThat(console.out())
                .endsWith(
                        "upgrade/V9__c1aaaaaaaaaa_step_9.sql:6: after b1aaaaaaaaaa: column \"bio\" of relation \"users\""
                                + " already exists [42701]\n");
        assertThat(directory.resolve("upgrade/V9__c1aaaaaaaaaa_step_9.sql")).exists();
    }

    private int line(String text) {
        return console.line(text + " --migrations " + directory);
    }
}
