package socialmedia.shell.command.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

final class SeedCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void fillsTheTablesOnceAndSaysHowToLogIn() {
        String seeded = "users 1 to 10, posts 1 to 30 and 100 votes";

        assertThat(console.run("seed", "tiny")).isZero();
        assertThat(console.err()).isEqualTo("""
                Database: %s
                Seeded %s (10 users, 30 posts and 100 votes inserted)
                Action 1; `seed reset 1` removes its rows
                Log in as author@example.org with the password seed-password; `seed status` names others
                """.formatted(database.settings().display(), seeded));

        assertThat(console.run("seed", "run", "tiny")).isZero();
        assertThat(console.err()).endsWith("""
                Seed 1 has made these rows already: %s
                Nothing was changed
                """.formatted(seeded));

        assertThat(console.run("seed", "status")).isZero();
        assertThat(console.out().lines().skip(1).findFirst().orElse("").replaceAll("2\\d{3}-\\S+", "NOW"))
                .isEqualTo(" 1  standing  NOW  tiny       1         -          10          30         100");
        assertThat(console.err())
                .isEqualTo("Seed 1: log in with the password seed-password as author@example.org,"
                        + " moderator@example.org, voter@example.org, lurker@example.org\n");

        assertThat(console.run("journal", "show", "1", "--format", "json")).isZero();
        assertThat(console.out()).contains("\"note\":\"seeded " + seeded + "\"");
        assertThat(console.run("undo")).isEqualTo(7);
        assertThat(console.err()).contains("it seeded " + seeded + "; `seed reset 1` removes them");
    }

    @Test
    void namesOnlyThoseWhoCanLogIn() {
        console.run("seed", "tiny");
        database.jdbc().sql("delete from users where id = 4").update();
        database.jdbc().sql("update users set password = '*' where id = 2").update();

        assertThat(console.run("seed", "status")).isZero();
        assertThat(console.err()).endsWith(" as author@example.org, voter@example.org\n");
    }

    @Test
    void saysWhatIsGoneOfRowsThatItMadeBefore() {
        console.run("seed", "tiny");
        database.jdbc().sql("delete from users where id = 4").update();
        String gone = "Some of them are gone since: 1 user; --replace makes all of them again\n";

        assertThat(console.run("seed", "tiny")).isZero();
        assertThat(console.err()).contains("Seed 1 has made these rows already").endsWith(gone);
        assertThat(console.run("seed", "plan", "tiny")).isZero();
        assertThat(console.err()).endsWith(gone);
        assertThat(console.run("seed", "tiny", "--replace", "--yes")).isZero();
        assertThat(console.run("seed", "tiny")).isZero();
        assertThat(console.err()).doesNotContain("gone");
    }

    @Test
    void isPassedOverByUndoWithoutAnId() {
        database.filled(3);
        assertThat(console.run("user", "delete", "1", "--yes")).isZero();
        console.run("seed", "tiny", "--append");

        assertThat(console.run("undo", "--dry-run")).isZero();
        assertThat(console.run("undo")).isZero();
        assertThat(console.err())
                .contains(
                        "Took back action 1 ",
                        "Passed over action 2: it seeded users 4 to 13",
                        "`seed reset 1` removes them");
        assertThat(console.run("undo")).isEqualTo(7);
    }

    @Test
    void removesWhatItMade() {
        console.run("seed", "tiny");

        assertThat(console.run("seed", "reset")).isEqualTo(6);
        assertThat(console.err()).contains("Remove seed 1? (10 users, 30 posts and 100 votes deleted)");
        assertThat(console.answers("seed 1").run("seed", "reset")).isZero();
        assertThat(console.err()).endsWith("""
                Removed seed 1 (10 users, 30 posts and 100 votes deleted)
                Action 4; `seed run` with the same words makes the same rows again
                """);
        assertThat(console.run("seed", "reset", "--yes")).isZero();
        assertThat(console.err()).endsWith("No seed stands\nNothing was changed\n");
        assertThat(console.run("seed", "reset", "1", "--yes")).isEqualTo(5);
        assertThat(console.run("seed", "reset", "2", "--yes")).isEqualTo(4);
        assertThat(console.run("seed", "reset", "one")).isEqualTo(2);
    }

    @Test
    void refusesRowsOfOthersUnlessToldWhatToDo() {
        database.filled(3);

        assertThat(console.run("seed", "tiny")).isEqualTo(7);
        assertThat(console.err()).endsWith("error: the tables have rows already; --append adds to them\n");
        assertThat(console.run("seed", "tiny", "--append", "--format", "json")).isZero();
        assertThat(console.out())
                .contains(
                        "\"users\":{\"inserted\":10,",
                        "\"result\":{\"id\":1,\"preset\":\"tiny\",\"seed\":1,",
                        "\"first_user\":4,\"last_user\":13,");
        database.jdbc().sql("insert into votes values (4, 1)").update();
        assertThat(console.run("seed", "reset", "--yes")).isEqualTo(7);
        assertThat(console.err())
                .endsWith("error: rows of other people hang on the seeded ones: 1 vote;"
                        + " --cascade takes them along, for good\n");
        assertThat(console.run("seed", "reset", "--cascade")).isEqualTo(6);
        assertThat(console.err()).contains("Remove seed 1 with 1 vote of other people? Theirs go for good (");
        assertThat(console.run("seed", "reset", "--cascade", "--yes")).isZero();
        assertThat(console.err()).contains("Removed seed 1 with 1 vote of other people");
    }

    @Test
    void asksBeforeItReplaces() {
        console.run("seed", "tiny");

        assertThat(console.run("seed", "tiny", "--seed", "2", "--replace")).isEqualTo(6);
        assertThat(console.err()).contains("Remove what seeds made? (10 users, 30 posts and 100 votes deleted)");
        assertThat(console.answers("replace").run("seed", "tiny", "--seed", "2", "--replace"))
                .isZero();
        assertThat(console.err())
                .contains("(10 users, 30 posts and 100 votes inserted; 10 users, 30 posts and 100 votes deleted)");
    }

    @Test
    void readsItsWords() {
        assertThat(console.run("seed")).isEqualTo(2);
        assertThat(console.err()).contains("seed wants a second word", "  seed reset ");
        assertThat(console.run("seed", "tinny")).isEqualTo(2);
        assertThat(console.err()).contains("did you mean seed tiny?");
        assertThat(console.run("seed", "run", "huge")).isEqualTo(2);
        assertThat(console.err()).contains("tiny, small, medium, large or xl");
        assertThat(console.run("seed", "tiny", "--append", "--replace")).isEqualTo(2);
        for (String few : List.of("-1", "0")) {
            assertThat(console.run("seed", "tiny", "--users", few)).isEqualTo(2);
            assertThat(console.err()).contains("a whole number from 1 to 999999999");
        }
        assertThat(console.run("seed", "tiny", "--scenario", "vial-post")).isEqualTo(2);
        assertThat(console.run("seed", "tiny", "small")).isEqualTo(2);
    }

    @Test
    void plansWithoutTouchingAnything() {
        assertThat(console.run("seed", "plan", "large")).isZero();
        assertThat(console.out()).isEqualTo("""
                users  100,000, ids 1 to 100000
                posts  200,000, ids 1 to 200000
                votes  1,000,000
                size   about 145 MB
                time   about 6.6 s
                """);
        assertThat(console.err()).isEmpty();
        assertThat(console.run("seed", "status", "--format", "json")).isZero();
        assertThat(console.out()).isEqualTo("[]\n");

        console.run("env", "mark", "live", "--production");
        assertThat(console.run("seed", "plan", "tiny", "--format", "json")).isZero();
        assertThat(console.out())
                .contains("\"refusal\":\"this database is marked production, which seeds leave alone\"");
        assertThat(console.run("seed", "tiny", "--yes")).isEqualTo(7);
        assertThat(console.err()).contains("error: this database is marked production");
    }

    @Test
    void leavesNothingOfADryRun() {
        assertThat(console.run("seed", "tiny", "--dry-run")).isZero();
        assertThat(console.err()).endsWith("A dry run: all of it was taken back\n");

        assertThat(console.run("seed", "status")).isZero();
        assertThat(console.err()).isEqualTo("No seeds\n");
    }

    @Test
    void replacesFilesOnlyIfForced() throws IOException {
        Path rows = directory.resolve("rows");
        Path file = Files.writeString(directory.resolve("mine.sql"), "select 1;");
        console.run("seed", "export", "tiny", "--output", rows.toString());
        String before = Files.readString(rows.resolve("users.csv"));

        for (Path taken : List.of(rows, file)) {
            assertThat(console.run("seed", "export", "tiny", "--seed", "2", "--output", taken.toString()))
                    .isEqualTo(7);
            assertThat(console.err()).endsWith(" is there already; --force replaces it\n");
        }
        assertThat(rows.resolve("users.csv")).hasContent(before);
        assertThat(file).hasContent("select 1;");

        for (Path taken : List.of(rows, file)) {
            assertThat(console.run("seed", "export", "tiny", "--seed", "2", "--force", "--output", taken.toString()))
                    .isZero();
        }
        assertThat(Files.readString(rows.resolve("users.csv"))).contains("author@seed2.example.org");
    }

    @Test
    void writesFiles() throws IOException {
        assertThat(console.run(
                        "seed",
                        "export",
                        "tiny",
                        "--output",
                        directory.resolve("rows").toString()))
                .isZero();
        assertThat(console.err()).endsWith("10 users, 30 posts and 100 votes\n");
        assertThat(Files.readAllLines(directory.resolve("rows/votes.csv"))).hasSize(101);

        assertThat(console.run("seed", "export", "tiny")).isEqualTo(2);
        assertThat(console.run("seed", "export", "--output", "/dev/null/rows")).isEqualTo(2);
    }
}
