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
import socialmedia.user.UserDedupe.Group;
import socialmedia.user.UserDedupe.Keep;

final class UserMergeTest {

    private ActsOnUsers users;

    @BeforeEach
    void fill() {
        users = new ActsOnUsers(5);
        users.execute("insert into votes values (2, 3), (2, 9), (3, 9)");
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void movesPostsAndTheVotesThatAreNotThere() {
        ChangeReport<MergedUsers> report = users.change(changes -> new UserMerge(changes).merge(2, 4));

        assertThat(report.result()).isEqualTo(new MergedUsers(Map.of(2, 4), 2, 2, 1));
        assertThat(users.journal())
                .containsExactly("1 posts updated 2", "2 votes inserted 2", "4 votes deleted 3", "8 users deleted 1");
        assertThat(users.texts("select id::text from posts where owner_id = 4 order by id"))
                .containsExactly("3", "4", "7", "8");
        assertThat(users.texts("select post_id::text from votes where user_id = 4 order by post_id"))
                .containsExactly("1", "3", "9");
    }

    @Test
    void refusesOneUserTwiceAndNobody() {
        assertThat(users.fails(changes -> new UserMerge(changes).merge(2, 2)).kind())
                .isEqualTo(Kind.USAGE);
        assertThat(users.fails(changes -> new UserMerge(changes).merge(9, 2))).hasMessage("there is no user 9");
        assertThat(users.fails(changes -> new UserMerge(changes).merge(2, 9)).kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void isNoWayAroundASuspension() {
        users.change(changes -> new UserSuspension(changes).suspend(2, true));

        OperatorFailure failure = users.fails(changes -> new UserMerge(changes).merge(2, 4));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure).hasMessage("user 2 is suspended, and the one to be merged into is not");
    }

    @Test
    void remembersTheUnpublishedPostsOfBothWhereBothAreSuspended() {
        users.change(changes -> new UserSuspension(changes).suspend(2, true));
        users.change(changes -> new UserSuspension(changes).suspend(4, true));

        users.change(changes -> new UserMerge(changes).merge(2, 4));
        ChangeReport<Suspension> report = users.change(changes -> new UserSuspension(changes).unsuspend(4, false));

        assertThat(report.result().posts()).isEqualTo(2);
        assertThat(users.texts("select id::text from posts where owner_id = 4 and published order by id"))
                .containsExactly("3", "7");
    }

    @Test
    void makesOneOfEmailsThatDifferInCase() {
        users.execute("update users set email = 'USER1@example.org' where id = 3");
        users.execute("update users set email = 'User1@Example.org' where id = 2");

        ChangeReport<UserDedupe.Result> report = users.change(changes -> new UserDedupe(changes, Keep.OLDEST).dedupe());

        assertThat(report.result().groups()).containsExactly(new Group(1, "user1@example.org", List.of(2, 3)));
        assertThat(report.result().merged()).isEqualTo(new MergedUsers(Map.of(2, 1, 3, 1), 4, 2, 3));
        assertThat(users.texts("select id::text from users order by id")).containsExactly("1", "4", "5");
        assertThat(users.texts("select post_id::text from votes where user_id = 1 order by post_id"))
                .containsExactly("1", "3", "9");
    }

    @Test
    void keepsTheNewestIfAsked() {
        users.execute("update users set email = 'USER1@example.org' where id = 3");

        ChangeReport<UserDedupe.Result> report = users.change(changes -> new UserDedupe(changes, Keep.NEWEST).dedupe());

        assertThat(report.result().groups()).containsExactly(new Group(3, "USER1@example.org", List.of(1)));
    }

    @Test
    void findsNothingToMergeWhereAllDiffer() {
        ChangeReport<UserDedupe.Result> report = users.change(changes -> new UserDedupe(changes, Keep.OLDEST).dedupe());

        assertThat(report.result().groups()).isEmpty();
        assertThat(report.action()).isNull();
    }
}
