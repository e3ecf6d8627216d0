package socialmedia.shell.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void takesUsersByEmail() {
        assertThat(console.run("vote", "add", "user2@example.org", "3")).isZero();
        assertThat(console.run("vote", "list", "--by", "user2@example.org", "--format", "ids"))
                .isZero();
        assertThat(console.out()).isEqualTo("2:1\n2:3\n");
        assertThat(console.run("vote", "remove", "user2@example.org", "3")).isZero();
        assertThat(console.run("vote", "add", "nobody@example.org", "3")).isEqualTo(4);
        assertThat(console.run("vote", "add", "1-2", "3")).isEqualTo(2);
    }

    @Test
    void printsVotesAsUserAndPostWhereIdsAreWanted() {
        assertThat(console.run("vote", "add", "2", "3", "--format", "ids")).isZero();
        assertThat(console.out()).isEqualTo("2:3\n");
        assertThat(console.run("vote", "list", "--after", "2:1", "--format", "ids"))
                .isZero();
        assertThat(console.out()).isEqualTo("2:3\n3:1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote audit", "vote stats", "stats", "env show"})
    void refusesIdsWhereThereAreNone(String line) {
        assertThat(console.line(line + " --format ids")).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("error: there are no ids to print here; --format csv prints ");
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

    @Test
    void listsVotesPageByPage() {
        assertThat(console.run("vote", "list", "--limit", "2")).isZero();
        assertThat(console.out()).isEqualTo("""
                user_id  post_id  email              title
                      1        1  user1@example.org  Title 1 of 1
                      2        1  user2@example.org  Title 1 of 1
                """);
        assertThat(console.err()).isEqualTo("There are more: --after 2:1 goes on\n");
        assertThat(console.run("vote", "list", "--after", "2:1", "--format", "ndjson"))
                .isZero();
        assertThat(console.out()).isEqualTo("""
                {"user_id":3,"post_id":1,"email":"user3@example.org","title":"Title 1 of 1"}
                """);
        assertThat(console.run("vote", "list", "--for", "99999")).isEqualTo(4);
        assertThat(console.err()).startsWith("error: there is no post 99999; ");
        assertThat(console.run("vote", "list", "--for", "2")).isZero();
        assertThat(console.err()).isEqualTo("No votes\n");
        assertThat(console.run("vote", "list", "--after", "7")).isEqualTo(2);
    }

    @Test
    void showsHowVotesAreSpread() {
        assertThat(console.run("vote", "stats", "--format", "csv")).isZero();
        assertThat(console.out()).isEqualTo("""
                votes,posts,voters
                0,5,0
                1,0,3
                2-5,1,0
                6-10,0,0
                11-50,0,0
                51-100,0,0
                101-1000,0,0
                1001+,0,0
                """);
    }

    @Test
    void namesSuspiciousVoters() {
        assertThat(console.run("vote", "audit")).isZero();
        assertThat(console.out()).isEqualTo("""
                sure     kind        user_id  email              other_id  other_email  reason
                certain  self_votes        1  user1@example.org         -            -  voted for 1 post of their own
                """);
    }

    @Test
    void showsTheWholeAtAGlance() {
        assertThat(console.run("stats", "--days", "3", "--format", "json")).isZero();
        assertThat(console.out())
                .contains(
                        "\"table\":\"users\",\"rows\":3,",
                        "\"top_posts\":[{\"id\":1,\"title\":\"Title 1 of 1\",\"votes\":3}]");
        assertThat(console.run("stats")).isZero();
        assertThat(console.out())
                .contains("New by day, the last 30 days", "           3  user1@example.org (user 1, 2 posts)");
        assertThat(console.run("stats", "--days", "0")).isEqualTo(2);
    }
}
