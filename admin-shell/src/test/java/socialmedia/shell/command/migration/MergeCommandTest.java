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
        assertThat(console.err()).isEqualTo("`merge` makes one line of them\n");

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
                .endsWith(
                        "error: the migrations directory has a fault: two heads, b1aaaaaaaaaa and c1aaaaaaaaaa; `heads`"
                                + " shows them, `merge` makes one line of them\n");
        assertThat(console.err().lines()).allSatisfy(text -> assertThat(text).hasSizeLessThan(160));

        assertThat(line("current")).isZero();
        assertThat(console.err()).contains("two heads").hasSizeLessThan(160);
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
        assertThat(console.out())
                .startsWith("Tried: b1aaaaaaaaaa (Step 9), then c1aaaaaaaaaa (Step 9)\n")
                .doesNotContain(" -> ");
        assertThat(console.err())
                .endsWith("Conflict: nothing was renamed. Change upgrade/V9__c1aaaaaaaaaa_step_9.sql until both orders"
                        + " agree, or write one revision of the two\n");
        assertThat(directory.resolve("upgrade/V9__c1aaaaaaaaaa_step_9.sql")).exists();
    }

    @Test
    void namesTheOtherOrderWhereTheEarlierBranchNeedsTheLater() {
        MigrationsFolder.in(directory)
                .pair(
                        9,
                        BIO,
                        HEAD,
                        "alter table users alter city set default '';",
                        "alter table users alter city drop default;");

        assertThat(line("merge")).isEqualTo(10);
        assertThat(console.out()).isEqualTo("""
                Tried: b1aaaaaaaaaa (Step 9), then c1aaaaaaaaaa (Step 9)
                upgrade/V9__b1aaaaaaaaaa_step_9.sql:6: column "city" of relation "users" does not exist [42703]
                """);
        assertThat(console.err())
                .endsWith("Conflict: nothing was renamed. The other order can be run: `merge --first c1aaaaaaaaaa`\n");

        assertThat(line("merge --first " + CITY)).isZero();
        assertThat(console.out())
                .contains(
                        "b1aaaaaaaaaa cannot be run without c1aaaaaaaaaa, so that no database has them the other way");
        assertThat(directory.resolve("upgrade/V10__b1aaaaaaaaaa_step_9.sql")).exists();
        assertThat(line("upgrade --plan")).isZero();
    }

    private int line(String text) {
        return console.line(text + " --migrations " + directory);
    }
}
