package socialmedia.shell.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

final class UserChangingCommandsTest {

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
    void createsAUserWithAPasswordFromStandardInput() {
        console.input("correct horse\n");

        assertThat(run("user create ana@EXAMPLE.org --phone +49 --password-stdin"))
                .isZero();
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("""
                Database: %s
                Created ana@example.org (user 4) (1 user inserted)
                Action 1; `undo 1` takes it back
                """.formatted(database.settings().display()));
        assertThat(verify("correct horse", 4)).isZero();
        assertThat(verify("correct horsf", 4)).isEqualTo(1);
        assertThat(console.out()).isEqualTo("The password is wrong\n");
    }

    @Test
    void asksTwiceForAPassword() {
        console.answers("correct horse", "correct horse");
        assertThat(run("user create ana@example.org --format ids")).isZero();
        assertThat(console.out()).isEqualTo("4\n");
        console.answers("correct horse", "correct house");
        assertThat(run("user password 4")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: the two passwords differ\n");
        assertThat(run("user password 4")).isEqualTo(2);
    }

    @Test
    void asksForNoPasswordOfAUserThatThereIsNot() {
        console.answers("never", "asked");

        assertThat(run("user password 9")).isEqualTo(4);
        assertThat(run("user verify-password nobody@example.org")).isEqualTo(4);
        assertThat(run("user password 2")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: the two passwords differ\n");
    }

    @Test
    void refusesASecondLineBehindAPassword() {
        String before = database.checksum();
        console.input("correct horse\n\nbattery staple\n");

        assertThat(run("user password 2 --password-stdin")).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("error: standard input has more than one line; pipe the password alone in\n");
        assertThat(database.checksum()).isEqualTo(before);
        console.input("correct horse\n\n");
        assertThat(run("user password 2 --password-stdin")).isZero();
    }

    @Test
    void showsAGeneratedPasswordOnceAndOnlyThere() {
        assertThat(run("user create ana@example.org --generate")).isZero();
        Matcher shown = Pattern.compile("\nPassword: (\\w{20})\n").matcher(console.err());
        assertThat(shown.find()).isTrue();
        assertThat(verify(shown.group(1), 4)).isZero();

        assertThat(run("user password 4 --generate --format json")).isZero();
        assertThat(console.err()).isEmpty();
        Matcher given = Pattern.compile("\"password\":\"(\\w{20})\"").matcher(console.out());
        assertThat(given.find()).isTrue();
        assertThat(verify(given.group(1), 4)).isZero();
        assertThat(verify(shown.group(1), 4)).isEqualTo(1);
        assertThat(journal()).contains("user create").doesNotContain(shown.group(1), given.group(1));
    }

    @Test
    void triesToCreateWithoutKeepingAnythingOrShowingAPassword() {
        String before = database.checksum();

        assertThat(run("user create ana@example.org --generate --dry-run")).isZero();
        assertThat(console.err()).endsWith("""
                Created ana@example.org (new) (1 user inserted)
                A dry run: all of it was taken back
                """);
        assertThat(run("user create ana@example.org --generate --dry-run --format json"))
                .isZero();
        assertThat(console.out()).contains("\"id\":null").doesNotContain("password");
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void refusesATakenEmailAndAWrongOne() {
        assertThat(run("user create user2@example.org --generate")).isEqualTo(5);
        assertThat(console.err()).endsWith("error: user 2 has the email user2@example.org already\n");
        assertThat(run("user create ana@localhost --generate")).isEqualTo(2);
        assertThat(run("user create ana@example.org --generate --password-stdin"))
                .isEqualTo(2);
        assertThat(run("user create ana@example.org --password secret")).isEqualTo(2);
        assertThat(console.err()).doesNotContain("secret");
        assertThat(run("user create ana@example.org")).isEqualTo(2);
    }

    @Test
    void warnsOfAnEmailThatDiffersInCaseAlone() {
        assertThat(run("user create USER2@example.org --generate --quiet")).isZero();
        assertThat(console.err())
                .startsWith("warning: USER2@example.org differs in case alone from user2@example.org (user 2)");
    }

    @Test
    void updatesWhatIsNamedAndLeavesTheRest() {
        assertThat(run("user update user2@example.org --email ana@example.org --format json"))
                .isZero();
        assertThat(console.out()).isEqualTo("""
                {"action":1,"dry_run":false,"changed":{"users":{"inserted":0,"updated":1,"deleted":0},\
                "posts":{"inserted":0,"updated":0,"deleted":0},"votes":{"inserted":0,"updated":0,"deleted":0}},\
                "result":{"id":2,"email":"ana@example.org","created_at":"2026-01-01T02:00:00Z","phone_number":"+42"}}
                """);
        assertThat(run("user update 2 --no-phone")).isZero();
        assertThat(run("user show 2 --format csv --fields email,phone_number")).isZero();
        assertThat(console.out()).isEqualTo("email,phone_number\nana@example.org,\n");
        assertThat(run("user update 2 --no-phone")).isZero();
        assertThat(console.err()).endsWith("Nothing was changed\n");
    }

    @Test
    void refusesUpdatesOfNothingNobodyOrToATakenEmail() {
        String before = database.checksum();

        assertThat(run("user update 2")).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("error: nothing to change was named; name it with --email E, --phone P or --no-phone\n");
        assertThat(run("user update 2 --phone +1 --no-phone")).isEqualTo(2);
        assertThat(run("user update 9 --phone +1")).isEqualTo(4);
        assertThat(run("user update 1-2 --phone +1")).isEqualTo(2);
        assertThat(run("user update 2 --email user3@example.org")).isEqualTo(5);
        assertThat(run("user update 2 --phone +1 --dry-run")).isZero();
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void refusesPasswordsThatBcryptCannotTake() {
        String before = database.checksum();

        console.input("x".repeat(73) + "\n");
        assertThat(run("user password 2 --password-stdin")).isEqualTo(2);
        assertThat(console.err())
                .startsWith("error: the password has 73 bytes, and bcrypt reads no more than 72")
                .doesNotContain("xxx");
        console.input("\n");
        assertThat(run("user password 2 --password-stdin")).isEqualTo(2);
        assertThat(run("user password 9 --generate")).isEqualTo(4);
        assertThat(run("user password 2 --generate --dry-run")).isZero();
        assertThat(console.err()).doesNotContain("Password:");
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void saysOfASuspendedUserThatNoPasswordIsRight() {
        assertThat(run("user password 2 --generate")).isZero();
        database.jdbc().sql("""
                        insert into admin_shell.suspended_user (user_id, password, stand_in)
                        select id, password, 'x' from users where id = 2""").update();

        assertThat(verify("anything", 2)).isEqualTo(1);
        assertThat(console.out()).isEqualTo("The user is suspended, so no password is right\n");
        assertThat(run("user password 2 --generate")).isZero();
        assertThat(console.err()).contains("user 2, who has it once the suspension ends\nAction 2");
        assertThat(run("user list --suspended --format ids")).isZero();
        assertThat(console.out()).isEqualTo("2\n");
        assertThat(verify("anything", 9)).isEqualTo(4);
        assertThat(run("user verify-password 2")).isEqualTo(2);
    }

    private int verify(String password, int id) {
        console.input(password + "\n");
        return run("user verify-password " + id + " --password-stdin");
    }

    private String journal() {
        return database.jdbc().sql("""
                        select string_agg(a::text, ' ') || (select string_agg(r::text, ' ') from admin_shell.row_change r)
                        from admin_shell.action a""").query(String.class).single();
    }

    private int run(String line) {
        return console.run(line.split(" ", -1));
    }
}
