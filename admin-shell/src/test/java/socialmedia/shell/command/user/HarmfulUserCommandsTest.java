package socialmedia.shell.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

final class HarmfulUserCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final DataConsole console = new DataConsole(database);

    @BeforeEach
    void fill() {
        database.filled(4);
        execute("insert into votes values (1, 3), (2, 4), (3, 3)");
    }

    @AfterEach
    void close() {
        console.close();
        database.close();
    }

    @Test
    void deletesAUserAfterAYes() {
        assertThat(console.answers("y").run("user", "delete", "user2@example.org"))
                .isZero();
        assertThat(told()).isEqualTo("""
                Deleted user2@example.org (user 2): 2 posts, 2 own votes and 2 votes of others (1 user, 2 posts and 4 votes deleted)
                Action 2; `undo 2` takes it back
                """);
    }

    @Test
    void deletesSeveralAndLeavesTheirPosts() {
        assertThat(console.input("3\n").run("user", "delete", "2", "-", "--reassign-posts-to", "1", "--yes"))
                .isZero();
        assertThat(told()).startsWith("""
                Deleted 2 users: 4 posts moved, 4 own votes and 0 votes of others (2 users and 4 votes deleted; 4 posts updated)
                """);
        assertThat(console.run("user", "delete", "4", "--yes", "--format", "ids"))
                .isZero();
        assertThat(console.out()).isEqualTo("4\n");
    }

    @Test
    void printsWhatADeletionCameToForPrograms() {
        assertThat(console.run("user", "delete", "2", "--yes", "--format", "json"))
                .isZero();
        assertThat(console.out()).isEqualTo("""
                {"action":1,"dry_run":false,"changed":{"users":{"inserted":0,"updated":0,"deleted":1},\
                "posts":{"inserted":0,"updated":0,"deleted":2},"votes":{"inserted":0,"updated":0,"deleted":4}},\
                "result":{"ids":[2],"posts":2,"moved_posts":0,"own_votes":2,"other_votes":2}}
                """);
    }

    @Test
    void mergesOneUserIntoAnother() {
        assertThat(console.run("user", "merge", "2", "4", "--yes")).isZero();
        assertThat(told()).startsWith("""
                Merged user2@example.org (user 2) into user4@example.org (user 4): \
                2 posts and 1 vote moved, 1 double vote gone (1 vote inserted; 1 user and 2 votes deleted; 2 posts updated)
                """);
    }

    @Test
    void mergesEmailsThatDifferInCase() {
        execute("update users set email = 'USER1@example.org' where id = 3");

        assertThat(console.run("user", "dedupe", "--yes")).isZero();
        assertThat(told()).startsWith("""
                Merged 1 user (3 into user1@example.org (user 1)): 2 posts and 0 votes moved, 2 double votes gone \
                (1 user and 2 votes deleted; 2 posts updated)
                """);
        assertThat(console.run("user", "dedupe")).isZero();
        assertThat(told()).endsWith("Nothing was changed\n");
    }

    @Test
    void prunesOldAccounts() {
        execute("update users set created_at = '2019-12-31T23:59:59Z' where id in (2, 3)");
        execute("delete from posts where owner_id = 3");

        assertThat(console.run("user", "prune", "--created-before", "2020-01-01", "--no-posts", "--yes"))
                .isZero();
        assertThat(told()).startsWith("""
                Deleted 1 user: 0 posts, 2 own votes and 0 votes of others (1 user and 2 votes deleted)
                """);
    }

    @Test
    void suspendsAndSaysWhatThatDoesNotEnd() {
        assertThat(console.run("user", "suspend", "2", "--unpublish-posts")).isZero();
        assertThat(told()).startsWith("""
                Suspended user2@example.org (user 2) with 1 published post; tokens already issued live until they expire \
                (1 user and 1 post updated)
                """);
        assertThat(console.run("user", "suspend", "2")).isEqualTo(5);
        assertThat(console.run("user", "unsuspend", "2")).isZero();
        assertThat(told())
                .startsWith("Lifted the suspension of user2@example.org (user 2), 1 post published again"
                        + " (1 user and 1 post updated)\n");
        assertThat(console.run("user", "unsuspend", "2")).isEqualTo(5);
    }

    @Test
    void erasesAfterTheEmailWasTyped() {
        assertThat(console.answers("y").run("user", "erase", "user2@example.org"))
                .isEqualTo(6);
        assertThat(console.answers("user2@example.org").run("user", "erase", "user2@example.org"))
                .isZero();
        assertThat(told()).endsWith("""
                Erased user 2: 2 posts, 2 own votes and 2 votes of others, 7 rows of the journal emptied \
                (1 user, 2 posts and 4 votes deleted)
                Action 3; it cannot be taken back
                """);
        assertThat(text("select command from admin_shell.action")).isEqualTo("user erase 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user delete 2",
                "user delete 2 3 --reassign-posts-to 1",
                "user merge 2 4",
                "user dedupe --keep newest",
                "user prune --created-before 2027-01-01",
                "user suspend 2 --unpublish-posts",
                "user erase 2"
            })
    void triesWithoutKeepingAnythingAndCountsTheSame(String line) {
        execute("update users set email = 'USER1@example.org' where id = 3");
        String before = database.checksum();

        assertThat(console.run((line + " --dry-run --format json").split(" "))).isZero();
        String tried = console.out();

        assertThat(database.checksum()).isEqualTo(before);
        assertThat(console.run((line + " --yes --format json").split(" "))).isZero();
        assertThat(database.checksum()).isNotEqualTo(before);
        assertThat(afterAction(tried)).isEqualTo(afterAction(console.out()));
    }

    @ParameterizedTest
    @CsvSource({
        "user delete, 2",
        "user delete 2 two, 2",
        "user delete 9 --yes, 4",
        "user delete user2@example.com --yes, 4",
        "user delete 2 --reassign-posts-to 2 --yes, 2",
        "user delete 2 --reassign-posts-to 9 --yes, 4",
        "user delete 2, 6",
        "user merge 2, 2",
        "user merge 2 2 --yes, 2",
        "user merge 2 9 --yes, 4",
        "user merge 2 4, 6",
        "user dedupe --keep largest, 2",
        "user prune, 2",
        "user prune --created-before yesterday, 2",
        "user prune --created-before 2027-01-01, 6",
        "user suspend, 2",
        "user suspend 9, 4",
        "user unsuspend 2, 5",
        "user unsuspend 2 --force, 2",
        "user erase 2-3 --yes, 2",
        "user erase 9 --yes, 4",
        "user erase 2, 6"
    })
    void refusesAndLeavesAllAsItWas(String line, int code) {
        String before = database.checksum();

        assertThat(console.run(line.split(" "))).isEqualTo(code);

        assertThat(console.err()).contains("error: ").doesNotContain("\tat ");
        assertThat(database.checksum()).isEqualTo(before);
    }

    private static String afterAction(String json) {
        return json.substring(json.indexOf("\"changed\""));
    }

    private String told() {
        return console.err().replaceFirst("Database: .*\n", "");
    }

    private void execute(String sql) {
        database.jdbc().sql(sql).update();
    }

    private String text(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }
}
