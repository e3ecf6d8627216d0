package socialmedia.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** What is in the way of an undo, row by row, and the ways past it. */
final class UndoConflictTest {

    private static final UndoOptions SKIP = new UndoOptions(true, false, false);
    private static final UndoOptions CASCADE = new UndoOptions(false, true, false);

    private UndoBench bench;

    @BeforeEach
    void createDatabase() {
        bench = new UndoBench(4);
    }

    @AfterEach
    void dropDatabase() {
        bench.close();
    }

    @Test
    void namesTheColumnsThatChangedAndTheLaterAction() {
        long action = bench.act(acts -> acts.retitle(1, "Mine"));
        long later = bench.act(acts -> acts.retitle(1, "Later"));
        bench.outside("update posts set content = 'Outside' where id = 1");

        expectRefusal(action, "posts 1: has changed since (content, title), by action " + later);
    }

    @Test
    void namesARowThatIsGone() {
        long action = bench.act(acts -> acts.retitle(2, "Mine"));
        bench.outside("delete from posts where id = 2");

        expectRefusal(action, "posts 2: is gone");
    }

    @Test
    void namesAKeyThatIsTaken() {
        long action = bench.act(acts -> acts.withdrawVotes(2));
        bench.outside("insert into votes values (2, 1)");

        expectRefusal(action, "votes 2,1: its key is taken by another row");
    }

    @Test
    void namesAPreviousKeyThatIsTaken() {
        bench.outside("delete from votes where user_id = 4");
        long action = bench.act(acts -> acts.moveVotes(2, 4));
        bench.outside("insert into votes values (2, 1)");

        expectRefusal(action, "votes 4,1: its key is taken by another row");
    }

    @Test
    void namesWhoTookTheEmail() {
        long deleted = bench.act(acts -> acts.deleteUser(2));
        long renamed = bench.act(acts -> acts.rename(3, "user2@example.org"));
        bench.outside("insert into users (email, password) values ('user3@example.org', '')");

        assertThat(refusal(deleted).details().excerpt()).contains("users 2: its email is taken by user 3");
        expectRefusal(renamed, "users 3: its email is taken by user 5");
    }

    @Test
    void namesAParentThatIsGone() {
        long action = bench.act(acts -> acts.deletePost(3));
        bench.outside("delete from users where id = 2");

        assertThat(refusal(action).details().excerpt()).isEmpty();
        expectRefusal(action, "posts 3: hangs on user 2, which is gone");
    }

    @Test
    void countsNewerRowsThatHangOnWhatWouldGo() {
        long action = bench.act(acts -> acts.createUser("new@example.org", 1));
        bench.outside("insert into votes values (1, 9)");
        bench.outside("insert into posts (title, content, owner_id) values ('Newer', '', 5)");

        assertThat(refusal(action).details().excerpt())
                .isEqualTo("posts 9: has 1 vote hanging on it\nusers 5: has 2 posts hanging on it");
        assertThat(refusal(action).details().hint()).contains("--cascade");
    }

    @Test
    void takesNewerRowsAlongAndBringsThemBack() {
        String start = bench.checksum();
        long action = bench.act(acts -> acts.createUser("new@example.org", 1));
        bench.outside("insert into votes values (1, 9), (5, 1)");
        bench.outside("insert into posts (title, content, owner_id) values ('Newer', '', 5)");
        bench.outside("insert into votes values (2, 10)");
        String between = bench.checksum();

        ChangeReport<UndoReport> report = bench.undo(action, CASCADE);

        assertThat(bench.checksum()).isEqualTo(start);
        assertThat(report.changed(JournaledTable.VOTES)).isEqualTo(new RowCounts(0, 0, 4));
        assertThat(report.changed(JournaledTable.POSTS)).isEqualTo(new RowCounts(0, 0, 2));
        bench.undo(report.action());
        assertThat(bench.checksum()).isEqualTo(between);
    }

    @Test
    void namesErasedImages() {
        long action = bench.act(acts -> acts.retitle(1, "Mine"));
        bench.outside("update admin_shell.row_change set before = null, after = null");

        expectRefusal(action, "posts 1: its images were erased with the person behind them");
    }

    @Test
    void skipsWhatChangedAndTakesBackTheRest() {
        long action = bench.act(SampleActs::unpublishAll);
        bench.outside("update posts set title = 'Outside' where id = 3");

        ChangeReport<UndoReport> report = bench.undo(action, SKIP);

        assertThat(report.result().skipped()).isEqualTo(1);
        assertThat(report.result().conflicts())
                .extracting(UndoConflict::text)
                .containsExactly("posts 3: has changed since (title)");
        assertThat(report.changed(JournaledTable.POSTS)).isEqualTo(new RowCounts(0, 3, 0));
    }

    @Test
    void leavesASkippedRowAloneInEarlierStatements() {
        long action = bench.act(acts -> {
            acts.retitle(1, "First");
            acts.retitle(2, "First");
            acts.retitle(1, "Second");
        });
        bench.outside("update posts set title = 'Outside' where id = 1");

        ChangeReport<UndoReport> report = bench.undo(action, SKIP);

        assertThat(report.result().skipped()).isEqualTo(1);
        assertThat(titles(1)).isEqualTo("Outside");
        assertThat(titles(2)).isEqualTo("Title 2 of 1");
    }

    @Test
    void keepsAUserWhosePostIsSkippedEvenWithCascade() {
        long action = bench.act(acts -> acts.createUser("new@example.org", 2));
        bench.outside("update posts set title = 'Outside' where id = 9");
        bench.outside("insert into votes values (1, 9), (1, 10)");

        ChangeReport<UndoReport> report = bench.undo(action, new UndoOptions(true, true, false));

        assertThat(report.result().conflicts())
                .extracting(UndoConflict::text)
                .containsExactly("posts 9: has changed since (title)", "users 5: has 1 post hanging on it");
        assertThat(report.changed(JournaledTable.POSTS)).isEqualTo(new RowCounts(0, 0, 1));
        assertThat(titles(9)).isEqualTo("Outside");
    }

    @Test
    void namesTheFirstTwentyAndTheCount() {
        bench.outside("insert into posts (title, content, owner_id) select 'x', 'x', 1 from generate_series(1, 50)");
        long action = bench.act(SampleActs::unpublishAll);
        bench.outside("update posts set title = 'Outside'");

        OperatorFailure refusal = refusal(action);

        assertThat(refusal).hasMessageEndingWith("cannot be taken back: 54 rows are in the way");
        assertThat(refusal.details().excerpt().lines()).hasSize(21).last().isEqualTo("and 34 more");
    }

    private void expectRefusal(long action, String text) {
        assertThat(refusal(action)).hasMessage("action " + action + " cannot be taken back: " + text);
    }

    private OperatorFailure refusal(long action) {
        String start = bench.checksum();
        OperatorFailure refusal = bench.fails(action, UndoOptions.NONE);

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(bench.checksum()).isEqualTo(start);
        return refusal;
    }

    private String titles(int post) {
        return bench.database()
                .jdbc()
                .sql("select title from posts where id = :id")
                .param("id", post)
                .query(String.class)
                .single();
    }
}
