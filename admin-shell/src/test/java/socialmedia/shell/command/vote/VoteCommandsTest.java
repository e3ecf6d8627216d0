package socialmedia.shell.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

final class VoteCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @BeforeEach
    void fill() {
        database.filled(3);
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void addsAVoteAndSaysHowToTakeItBack() {
        assertThat(console.run("vote", "add", "2", "3", "--reason", "asked for"))
                .isZero();
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("""
                Database: %s
                User 2 votes for post 3 (1 vote inserted)
                Action 1; `undo 1` takes it back
                """.formatted(database.settings().display()));
    }

    @Test
    void printsTheWholeChangeForPrograms() {
        assertThat(console.run("vote", "remove", "2", "1", "--format", "json")).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualTo("""
                {"action":1,"dry_run":false,"changed":{"users":{"inserted":0,"updated":0,"deleted":0},\
                "posts":{"inserted":0,"updated":0,"deleted":0},"votes":{"inserted":0,"updated":0,"deleted":1}},\
                "result":{"user_id":2,"post_id":1}}
                """);
    }

    @Test
    void triesWithoutKeepingAnything() {
        String before = database.checksum();

        assertThat(console.run("vote", "add", "2", "3", "--dry-run")).isZero();

        assertThat(console.err()).endsWith("""
                User 2 votes for post 3 (1 vote inserted)
                A dry run: all of it was taken back
                """);
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsThereOrIsNot() {
        assertThat(console.run("vote", "add", "2", "1")).isEqualTo(5);
        assertThat(console.err()).endsWith("error: user 2 has voted for post 1 already\n");
        assertThat(console.run("vote", "remove", "2", "3")).isEqualTo(4);
        assertThat(console.run("vote", "add", "two", "1")).isEqualTo(2);
        assertThat(console.run("vote", "add", "2")).isEqualTo(2);
    }

    @Test
    void refusesChangesWhereTheDatabaseIsMarkedReadOnly() {
        assertThat(console.run("env", "mark", "staging", "--read-only")).isZero();
        assertThat(console.run("vote", "add", "2", "3")).isEqualTo(7);
        assertThat(console.err())
                .contains("the database is marked read-only (staging); `env mark staging --read-write`");
        assertThat(console.run("env", "show")).isZero();
        assertThat(console.out()).isEqualTo("staging (read-only)\n");
    }
}
