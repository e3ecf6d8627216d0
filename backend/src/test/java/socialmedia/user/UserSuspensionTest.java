package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ChangeReport;

final class UserSuspensionTest {

    private static final String PASSWORD = "select password from users where id = 2";

    private ActsOnUsers users;

    @BeforeEach
    void fill() {
        users = new ActsOnUsers(3);
        users.execute("update posts set published = true where id = 4");
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void swapsTheHashAndPutsItBack() {
        String before = users.database().checksum();
        String hash = users.text(PASSWORD);

        ChangeReport<Suspension> report = suspend(false);

        assertThat(report.result()).isEqualTo(new Suspension(2, "user2@example.org", 0));
        assertThat(users.text(PASSWORD)).isNotEqualTo(hash).startsWith("$2b$12$");
        assertThat(users.text("select password from admin_shell.suspended_user where user_id = 2"))
                .isEqualTo(hash);
        assertThat(users.journal()).containsExactly("1 suspended_user inserted 1", "2 users updated 1");

        unsuspend();

        assertThat(users.database().checksum()).isEqualTo(before);
        assertThat(users.journal()).containsExactly("1 users updated 1", "2 suspended_user deleted 1");
    }

    @Test
    void unpublishesPostsAndPublishesThoseAgainThatAreStillHisAndHidden() {
        users.execute("insert into posts (title, content, owner_id) select 'More', '', 2 from generate_series(1, 2)");

        assertThat(suspend(true).result().posts()).isEqualTo(4);
        assertThat(users.text("select count(*) from posts where owner_id = 2 and published"))
                .isEqualTo("0");
        users.execute("update posts set owner_id = 1 where id = 3");
        users.execute("update posts set published = true where id = 4");
        users.execute("delete from posts where id = 7");

        assertThat(unsuspend().result().posts()).isEqualTo(1);
        assertThat(users.texts("select id::text from posts where published and id in (3, 4, 8) order by id"))
                .containsExactly("4", "8");
    }

    @Test
    void leavesPostsHiddenThatWereHiddenBefore() {
        users.execute("update posts set published = false where id = 4");

        suspend(true);
        unsuspend();

        assertThat(users.text("select published::text from posts where id = 4")).isEqualTo("false");
    }

    @Test
    void refusesASecondSuspensionAndTheEndOfNone() {
        suspend(false);

        assertThat(users.fails(changes -> new UserSuspension(changes).suspend(2, false))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        assertThat(users.fails(changes -> new UserSuspension(changes).unsuspend(1, false))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        assertThat(users.fails(changes -> new UserSuspension(changes).suspend(9, false))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void doesNotOverruleWhoReplacedTheStandIn() {
        suspend(false);
        users.execute("update users set password = 'of the application' where id = 2");

        OperatorFailure failure = users.fails(changes -> new UserSuspension(changes).unsuspend(2, false));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.details().hint()).contains("--keep-password");
        users.change(changes -> new UserSuspension(changes).unsuspend(2, true));
        assertThat(users.text(PASSWORD)).isEqualTo("of the application");
        assertThat(users.text("select count(*) from admin_shell.suspended_user"))
                .isEqualTo("0");
    }

    private ChangeReport<Suspension> suspend(boolean unpublishPosts) {
        return users.change(changes -> new UserSuspension(changes).suspend(2, unpublishPosts));
    }

    private ChangeReport<Suspension> unsuspend() {
        return users.change(changes -> new UserSuspension(changes).unsuspend(2, false));
    }
}
