package socialmedia.shell.command.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** {@code downgrade} and {@code redo} over rows, and {@code kept}: what is said, and with which exit code. */
final class WayDownCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(3);
    private final DataConsole console = new DataConsole(database);

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void refusesToLoseDataWhateverYesSays() {
        assertThat(console.run("downgrade", "5", "--yes")).isEqualTo(7);

        assertThat(console.err())
                .contains("error: going down to 0a1bfb2e9c2d would lose users.phone_number: 2 values, votes: 3 rows")
                .contains("--keep-data")
                .contains("--accept-data-loss");
        assertThat(console.run("current")).isZero();
        assertThat(console.out()).startsWith("f4b7a1c09e83");
    }

    @Test
    void showsInAPlanWhatWouldGo() {
        assertThat(console.run("downgrade", "6", "--plan")).isZero();

        assertThat(console.out()).isEqualTo("""
                Would run downgrade f4b7a1c09e83 -> d5a8c30f7e12, Index foreign keys (8)
                Would run downgrade d5a8c30f7e12 -> b1c66d590ccf, Add phone number to users table (7)
                    loses users.phone_number: 2 values
                """);
        assertThat(console.run("downgrade", "6", "--plan", "--format", "json")).isZero();
        assertThat(console.out())
                .contains(
                        "\"loses\":[{\"table\":\"users\",\"column\":\"phone_number\",\"kind\":\"values\",\"count\":2}]");
    }

    @Test
    void keepsDataAndPutsItBack() {
        String before = database.checksum();

        assertThat(console.run("downgrade", "4", "--keep-data"))
                .as(console.err())
                .isZero();
        assertThat(console.err()).contains("Set aside votes: 3 rows").contains("Set aside posts.published: 6 values");
        assertThat(console.run("kept", "list")).isZero();
        assertThat(console.out())
                .contains("public.votes")
                .contains("phone_number")
                .contains("  user_id, post_id")
                .containsPattern("T\\d\\d:\\d\\d:\\d\\dZ ")
                .doesNotContain("[");
        assertThat(console.run("upgrade")).as(console.err()).isZero();

        assertThat(console.err()).contains("Put back votes: 3 rows");
        assertThat(database.checksum()).isEqualTo(before);
        assertThat(console.run("kept", "list")).isZero();
        assertThat(console.err()).contains("Nothing is set aside");
    }

    @Test
    void leavesOutWhatNothingWasPutBackOf() {
        console.run("downgrade", "5", "--keep-data");
        database.jdbc().sql("delete from users").update();

        assertThat(console.run("upgrade")).as(console.err()).isZero();

        assertThat(console.err()).contains("3 rows of votes stay kept").doesNotContain("Put back");
    }

    @Test
    void keepsDataThroughARedo() {
        console.run("downgrade", "-1");
        String before = database.checksum();

        assertThat(console.run("redo")).isEqualTo(7);
        assertThat(console.run("redo", "--keep-data")).as(console.err()).isZero();

        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void tellsProgramsWhatWentAndWhatCameBack() {
        console.run("downgrade", "7");

        assertThat(console.run("downgrade", "-1", "--keep-data", "--format", "json"))
                .isZero();
        assertThat(console.out()).contains("\"kept\":true");
        assertThat(console.run("upgrade", "+1", "--format", "json")).isZero();
        assertThat(console.out())
                .contains(
                        "\"put_back\":[{\"kept\":1,\"table\":\"public.users\",\"columns\":[\"phone_number\"],\"rows\":2,"
                                + "\"left\":0}]");
    }

    @Test
    void undoesAcrossADowngradeThatKept() {
        String before = database.checksum();
        console.run("user", "delete", "3", "--yes");
        console.run("downgrade", "4", "--keep-data");
        console.run("upgrade");

        assertThat(console.run("undo")).as(console.err()).isZero();

        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void letsGoOfWhatIsKeptOnlyWhenSure() {
        console.run("downgrade", "5", "--keep-data");

        assertThat(console.run("kept", "drop", "1")).isEqualTo(6);
        assertThat(console.run("kept", "drop", "9", "--yes")).isEqualTo(4);
        assertThat(console.answers("y").run("kept", "drop", "1")).isZero();
        assertThat(console.err()).contains("Let go of users (phone_number): 2 rows");
        assertThat(console.run("kept", "list", "--format", "ids")).isZero();
        assertThat(console.out()).isEqualTo("2\n");
    }

    @Test
    void uninstallsOnlyWhereNothingIsLostWithIt() {
        console.run("user", "suspend", "2", "--yes");
        assertThat(console.run("uninstall", "--yes")).isEqualTo(7);
        assertThat(console.err()).contains("1 user is suspended");
        console.run("user", "unsuspend", "2");
        console.run("downgrade", "5", "--keep-data");
        assertThat(console.run("uninstall", "--yes")).isEqualTo(7);
        assertThat(console.err()).contains("kept list");
        console.run("upgrade");

        assertThat(console.run("uninstall")).isEqualTo(6);
        assertThat(console.answers("y").run("uninstall")).as(console.err()).isZero();

        assertThat(console.err()).contains("Dropped the schema admin_shell");
        assertThat(database.jdbc()
                        .sql("select count(*) from pg_namespace where nspname = 'admin_shell'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(console.run("uninstall", "--format", "json")).isZero();
        assertThat(console.out()).contains("\"dropped\":false");
        assertThat(console.run("user", "list")).isZero();
        assertThat(console.run("vote", "add", "1", "2")).as(console.err()).isZero();
        assertThat(console.run("undo")).isZero();
        assertThat(console.run("downgrade", "-1")).isZero();
    }

    @Test
    void takesOneWayOutAtATime() {
        assertThat(console.run("downgrade", "5", "--keep-data", "--accept-data-loss"))
                .isEqualTo(2);
        assertThat(console.run("downgrade", "head:5", "--sql", "--keep-data")).isEqualTo(2);
        assertThat(console.run("downgrade", "5", "--accept-data-loss", "--cancel-idle"))
                .as(console.err())
                .isZero();
        assertThat(console.err()).contains("Lost votes: 3 rows");
    }

    @Test
    void wantsTheNameTypedOnProductionBesideTheWayOut() {
        console.run("env", "mark", "production");

        assertThat(console.run("downgrade", "5", "--keep-data")).isEqualTo(6);
        assertThat(console.answers(database.settings().database()).run("downgrade", "5"))
                .isEqualTo(7);
        assertThat(console.answers(database.settings().database()).run("downgrade", "5", "--keep-data"))
                .isZero();
        assertThat(console.answers("y").run("kept", "drop", "1")).isEqualTo(6);
    }
}
