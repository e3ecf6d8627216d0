package socialmedia.shell.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserReadingCommandsTest {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead().filled(3);
    private final DataConsole console = new DataConsole(database);
    private String before = "";

    @BeforeAll
    void remember() {
        before = database.checksum();
    }

    @AfterAll
    void close() {
        assertThat(database.checksum()).isEqualTo(before);
        console.close();
        database.close();
    }

    @Test
    void listsUsersAndSaysHowToGoOn() {
        assertThat(run("user list --limit 2")).isZero();
        assertThat(console.out()).isEqualTo("""
                id  email              created_at            phone_number
                 1  user1@example.org  2026-01-01T01:00:00Z  -
                 2  user2@example.org  2026-01-01T02:00:00Z  +42
                """);
        assertThat(console.err()).isEqualTo("There are more: --after 2 goes on, --all shows all\n");
        assertThat(run("user list --after 2 --limit 1 --format ids")).isZero();
        assertThat(console.out()).isEqualTo("3\n");
        assertThat(console.err()).isEmpty();
        assertThat(run("user list --after 0")).isEqualTo(2);
        assertThat(console.err()).contains("0 is not an id (a whole number from 1 to 2147483647)");
    }

    @Test
    void listsEmailsWithATextInThem() {
        assertThat(run("user list --email USER2 --format ids")).isZero();
        assertThat(console.out()).isEqualTo("2\n");
        assertThat(run("user list --email user? --format ids")).isZero();
        assertThat(console.out()).isEmpty();
        assertThat(run("user list --email user?@* --format ids")).isZero();
        assertThat(console.out()).isEqualTo("1\n2\n3\n");
    }

    @Test
    void showsNobodyWhereAPipeFoundNobody() {
        console.input("\n");

        assertThat(run("user show - --format json")).isZero();
        assertThat(console.out()).isEqualTo("[]\n");
        console.input("");
        assertThat(run("user show -")).isZero();
        assertThat(console.err()).isEqualTo("No users\n");
    }

    @Test
    void listsAllInTheOrderAskedFor() {
        assertThat(run("user list --all --sort created --reverse --format csv --fields id,email"))
                .isZero();
        assertThat(console.out()).isEqualTo("""
                id,email
                3,user3@example.org
                2,user2@example.org
                1,user1@example.org
                """);
    }

    @Test
    void listsNobodyAsAnEmptyArray() {
        assertThat(run("user list --email nobody* --format json")).isZero();
        assertThat(console.out()).isEqualTo("[]\n");
        assertThat(run("user list --suspended --created-after 2026-01-01 --with-posts"))
                .isZero();
        assertThat(console.err()).isEqualTo("No users\n");
    }

    @Test
    void showsOneUserWithCounts() {
        assertThat(run("user show user1@example.org")).isZero();
        assertThat(console.out()).isEqualTo("""
                id              1
                email           user1@example.org
                created_at      2026-01-01T01:00:00Z
                phone_number    -
                posts           2
                votes_given     1
                votes_received  3
                last_post       2026-01-03T01:00:00Z
                suspended       false
                """);
    }

    @Test
    void showsThoseNamedOnStandardInput() {
        console.input("3\nuser2@example.org\n");

        assertThat(run("user show - 1 --format ids")).isZero();
        assertThat(console.out()).isEqualTo("3\n2\n1\n");
    }

    @Test
    void namesTheNearestEmailOfOneThatThereIsNot() {
        assertThat(run("user show usr1@example.org")).isEqualTo(4);
        assertThat(console.err())
                .startsWith("error: there is no user usr1@example.org")
                .contains("did you mean user1@example.org");
    }

    @Test
    void saysWhetherAUserExists() {
        assertThat(run("user exists user2@example.org")).isZero();
        assertThat(console.out()).isEqualTo("yes\n");
        assertThat(run("user exists 9 --format json")).isEqualTo(1);
        assertThat(console.out()).isEqualTo("{\"exists\":false}\n");
    }

    @Test
    void listsThoseWithTheMost() {
        assertThat(run("user top --by votes")).isZero();
        assertThat(console.out()).isEqualTo("""
                id  email              votes
                 1  user1@example.org      3
                """);
        assertThat(run("user top --limit 1 --format json")).isZero();
        assertThat(console.out()).isEqualTo("""
                [
                {"id":1,"email":"user1@example.org","posts":2}
                ]
                """);
    }

    @Test
    void exportsAllThatOneUserHasButTheHash() {
        assertThat(run("user export 2")).isZero();
        assertThat(console.out()).isEqualTo("""
                {"id":2,"email":"user2@example.org","created_at":"2026-01-01T02:00:00Z","phone_number":"+42",\
                "suspended":false,"posts":[\
                {"id":3,"title":"Title 1 of 2","content":"Content 1","published":true,"created_at":"2026-01-02T02:00:00Z"},\
                {"id":4,"title":"Title 2 of 2","content":"Content 2","published":false,"created_at":"2026-01-03T02:00:00Z"}],\
                "votes":[1]}
                """);
        assertThat(console.out()).doesNotContain("$2b$");
    }

    @ParameterizedTest
    @CsvSource({"user show 9, 4", "user export 9, 4", "user list --after 9, 4"})
    void findsNobody(String line, int code) {
        assertThat(run(line)).isEqualTo(code);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("error: there is no user 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user show",
                "user show ana",
                "user show 2-1",
                "user export 1-2",
                "user exists",
                "user exists ana",
                "user list --limit 0",
                "user list --sort name",
                "user list --after ana",
                "user list --created-before yesterday",
                "user list --with-posts --without-posts",
                "user list 42",
                "user top --by likes",
                "user top --limit many"
            })
    void refusesWrongWords(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("error: ");
    }

    private int run(String line) {
        return console.run(line.split(" ", -1));
    }
}
