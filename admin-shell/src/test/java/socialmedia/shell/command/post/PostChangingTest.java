package socialmedia.shell.command.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.post.Post;
import socialmedia.post.PostRepository;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** The commands that change posts, save for those that open an editor. */
final class PostChangingTest {

    private static final String HOSTILE = "O'Brien \"%_\\\n\u001b[31m\u202e ${x} :name ?";

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
    void makesAPost() {
        assertThat(console.run(
                        "post", "create", "--owner", "user2@example.org", "--title", "Hello", "--content", "All"))
                .isZero();
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("""
                Database: %s
                Made post 7 of user 2 (1 post inserted)
                Action 1; `undo 1` takes it back
                """.formatted(database.settings().display()));
        assertThat(post(7).content()).isEqualTo("All");
    }

    @Test
    void takesHostileTextAsItIs(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("text"), HOSTILE);
        assertThat(console.run(
                        "post",
                        "create",
                        "--owner",
                        "1",
                        "--title",
                        HOSTILE,
                        "--content-file",
                        file.toString(),
                        "--unpublished",
                        "--format",
                        "ids"))
                .isZero();
        assertThat(console.out()).isEqualTo("7\n");
        assertThat(post(7)).isEqualTo(new Post(7, HOSTILE, HOSTILE, 1, false, post(7).createdAt()));

        assertThat(console.input("piped\nin\n").run("post", "update", "7", "--content-file", "-"))
                .isZero();
        assertThat(post(7).content()).isEqualTo("piped\nin");
        assertThat(post(7).title()).isEqualTo(HOSTILE);
    }

    @Test
    void refusesAFileThatIsNotUtf8(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("text"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(console.run("post", "update", "1", "--content-file", file.toString()))
                .isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: " + file + " is not UTF-8\n");
    }

    @Test
    void publishesAndUnpublishes() {
        assertThat(console.run("post", "publish", "1-4")).isZero();
        assertThat(console.err()).contains("Published 2 posts; 2 were published already (2 posts updated)\n");
        assertThat(console.input("1\n4\n").run("post", "unpublish", "-")).isZero();
        assertThat(console.err()).contains("Unpublished 2 posts (2 posts updated)\n");
        assertThat(post(1).published()).isFalse();
        assertThat(console.run("post", "unpublish", "4")).isZero();
        assertThat(console.err()).contains("; 1 was unpublished already\nNothing was changed\n");
    }

    @Test
    void asksBeforePostsAreDeleted() {
        String before = database.checksum();

        assertThat(console.run("post", "delete", "1", "2")).isEqualTo(6);
        assertThat(console.err())
                .contains("there is no terminal to ask at: Delete 2 posts? (2 posts and 3 votes deleted); --yes");
        assertThat(console.answers("n").run("post", "delete", "1", "2")).isEqualTo(6);
        assertThat(database.checksum()).isEqualTo(before);
        assertThat(console.answers("y").run("post", "delete", "1", "2")).isZero();
        assertThat(console.err()).contains("Deleted 2 posts (2 posts and 3 votes deleted)\nAction ");
    }

    @Test
    void printsWhatWasDeletedForPrograms() {
        assertThat(console.run("post", "delete", "1", "--yes", "--format", "json"))
                .isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualTo("""
                {"action":1,"dry_run":false,"changed":{"users":{"inserted":0,"updated":0,"deleted":0},\
                "posts":{"inserted":0,"updated":0,"deleted":1},"votes":{"inserted":0,"updated":0,"deleted":3}},\
                "result":{"ids":[1],"votes":3}}
                """);
    }

    @Test
    void givesPostsToAnotherOwner() {
        assertThat(console.run("post", "reassign", "1-3", "--to", "user2@example.org"))
                .isZero();
        assertThat(console.err()).contains("Gave 2 posts to user 2; 1 was theirs already (2 posts updated)\n");
        assertThat(post(1).ownerId()).isEqualTo(2);
    }

    @Test
    void wantsTheNameTypedInProduction() {
        assertThat(console.run("env", "mark", "production", "--production", "--yes"))
                .isZero();

        assertThat(console.answers("y").run("post", "reassign", "1", "--to", "2"))
                .isEqualTo(6);
        assertThat(console.answers("post 1").run("post", "reassign", "1", "--to", "2"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post create --owner 1 --title T --content C",
                "post update 1 --title T",
                "post publish 2",
                "post unpublish 1",
                "post delete 1-3",
                "post reassign 1 --to 2"
            })
    void keepsNothingOfADryRun(String line) {
        String before = database.checksum();

        assertThat(console.run((line + " --dry-run").split(" "))).isZero();

        assertThat(console.err())
                .contains("A dry run: all of it was taken back\n")
                .doesNotContain("Nothing");
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void hasNoIdYetInADryRun() {
        assertThat(console.run(
                        "post",
                        "create",
                        "--owner",
                        "1",
                        "--title",
                        "T",
                        "--content",
                        "C",
                        "--dry-run",
                        "--format",
                        "json"))
                .isZero();
        assertThat(console.out()).contains("\"action\":null,\"dry_run\":true,").contains("\"result\":{\"id\":null,");
        assertThat(console.run("post", "create", "--owner", "1", "--title", "T", "--content", "C", "--dry-run"))
                .isZero();
        assertThat(console.err()).contains("Made post (new) of user 1 (1 post inserted)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post create --title T --content C | 2 | post create needs --owner USER",
                "post create --owner 9 --title T --content C | 4 | there is no user 9",
                "post create --owner 1-2 --title T --content C | 2 | one user is wanted here",
                "post create --owner 1 --title= --content C | 2 | the title is empty",
                "post create --owner 1 --title T --content C --content-file - | 2 | exclude each other",
                "post create --owner 1 --title T --content-file /no/such | 2 | /no/such cannot be read: no such file",
                "post create --owner 1 --title T | 2 | there is no terminal for an editor; --content TEXT or",
                "post update 1 | 2 | nothing to change is given",
                "post update 1-2 --title T | 2 | 1-2 is not an id (a whole number from 1 to 2147483647)",
                "post update 99 --title T | 4 | there is no post 99",
                "post publish 99 | 4 | there is no post 99",
                "post publish | 2 | post publish needs POST",
                "post unpublish 50-60 | 4 | there is no post 50-60",
                "post delete 1 x --yes | 2 | x is not an id or a range of ids such as 10-20",
                "post delete 1 99 --yes | 4 | there is no post 99",
                "post reassign 1 | 2 | post reassign needs --to USER",
                "post reassign 1 --to 9 | 4 | there is no user 9"
            })
    void saysWhatIsWrong(String line, int code, String message) {
        String before = database.checksum();

        assertThat(console.run(line.split(" "))).isEqualTo(code);
        assertThat(console.err()).contains(message);
        assertThat(database.checksum()).isEqualTo(before);
    }

    private Post post(int id) {
        return new PostRepository(database.jdbc()).get(id);
    }
}
