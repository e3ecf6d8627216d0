package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;

final class UserDeletionTest {

    private ActsOnUsers users;

    @BeforeEach
    void fill() {
        users = new ActsOnUsers(3);
        users.execute("insert into votes values (1, 3), (2, 4), (3, 3)");
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void takesPostsAndVotesAlongAndCountsThem() {
        ChangeReport<DeletedUsers> report = users.change(changes -> new UserDeletion(changes).delete(List.of(2), null));

        assertThat(report.result()).isEqualTo(new DeletedUsers(List.of(2), 2, 0, 2, 2));
        assertThat(report.changed())
                .isEqualTo(Map.of(
                        JournaledTable.USERS, new RowCounts(0, 0, 1),
                        JournaledTable.POSTS, new RowCounts(0, 0, 2),
                        JournaledTable.VOTES, new RowCounts(0, 0, 4),
                        JournaledTable.SUSPENDED_USER, RowCounts.NONE));
        assertThat(users.journal())
                .containsExactly("1 votes deleted 2", "2 votes deleted 2", "3 posts deleted 2", "5 users deleted 1");
        assertThat(users.texts("select user_id || ' ' || post_id from votes order by user_id, post_id"))
                .containsExactly("1 1", "3 1");
    }

    @Test
    void keepsTheWholeRowsInTheJournal() {
        String user = users.text("select to_jsonb(u)::text from users u where id = 2");
        users.execute("insert into votes values (2, 2)");

        users.change(changes -> new UserDeletion(changes).delete(List.of(2), null));

        assertThat(users.text("select before::text from admin_shell.row_change where table_name = 'users'"))
                .isEqualTo(user);
        assertThat(users.texts("""
                        select before::text from admin_shell.row_change where table_name = 'votes'
                        order by (key ->> 'user_id')::int, (key ->> 'post_id')::int"""))
                .containsExactly(
                        "{\"post_id\": 3, \"user_id\": 1}",
                        "{\"post_id\": 1, \"user_id\": 2}",
                        "{\"post_id\": 2, \"user_id\": 2}",
                        "{\"post_id\": 4, \"user_id\": 2}",
                        "{\"post_id\": 3, \"user_id\": 3}");
    }

    @Test
    void leavesPostsToSomebodyElseWithTheirVotes() {
        ChangeReport<DeletedUsers> report =
                users.change(changes -> new UserDeletion(changes).delete(List.of(2, 3, 2), 1));

        assertThat(report.result()).isEqualTo(new DeletedUsers(List.of(2, 3), 0, 4, 4, 0));
        assertThat(users.journal()).containsExactly("1 posts updated 4", "2 votes deleted 4", "6 users deleted 2");
        assertThat(users.texts("select id::text from posts where owner_id = 1")).hasSize(6);
        assertThat(users.texts("select post_id::text from votes order by 1")).containsExactly("1", "3");
    }

    @Test
    void takesASuspensionAlong() {
        users.change(changes -> new UserSuspension(changes).suspend(2, false));

        users.change(changes -> new UserDeletion(changes).delete(List.of(2), null));

        assertThat(users.text("select count(*) from admin_shell.suspended_user"))
                .isEqualTo("0");
        assertThat(users.journal()).contains("4 suspended_user deleted 1");
    }

    @Test
    void refusesAnOwnerWhoGoesAndUsersWhoAreNot() {
        OperatorFailure owner = users.fails(changes -> new UserDeletion(changes).delete(List.of(2, 3), 3));
        OperatorFailure nobody = users.fails(changes -> new UserDeletion(changes).delete(List.of(2, 9), null));
        OperatorFailure heir = users.fails(changes -> new UserDeletion(changes).delete(List.of(2), 9));

        assertThat(owner.kind()).isEqualTo(Kind.USAGE);
        assertThat(nobody.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(nobody).hasMessage("there is no user 9");
        assertThat(heir).hasMessage("there is no user 9");
    }

    @Test
    void refusesWhereUnknownTablesWouldLoseRows() {
        users.execute("create schema other");
        users.execute("create table other.\"Badge\" (holder integer references users on delete cascade)");
        users.execute("create table pinned (post integer references posts on delete set null)");
        users.execute("insert into other.\"Badge\" values (1), (2), (2)");
        users.execute("insert into pinned values (1), (5)");

        OperatorFailure cascade = users.fails(changes -> new UserDeletion(changes).delete(List.of(2), null));
        OperatorFailure nulls = users.fails(changes -> new UserDeletion(changes).delete(List.of(3), null));

        assertThat(cascade.kind()).isEqualTo(Kind.REFUSED);
        assertThat(cascade)
                .hasMessage(
                        "2 rows of the table other.\"Badge\" would change with these users, and the journal could not"
                                + " bring them back");
        assertThat(nulls)
                .hasMessage("1 row of the table pinned would change with these posts, and the journal could not bring"
                        + " them back");
        assertThat(users.change(changes -> new UserDeletion(changes).delete(List.of(3), 1))
                        .result())
                .isEqualTo(new DeletedUsers(List.of(3), 0, 2, 2, 0));
    }
}
