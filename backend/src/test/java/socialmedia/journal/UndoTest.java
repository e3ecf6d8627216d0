package socialmedia.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.SocialMediaDatabase;

final class UndoTest {

    private UndoBench bench;
    private String before;

    @BeforeEach
    void createDatabase() {
        bench = new UndoBench(4);
        before = bench.checksum();
    }

    @AfterEach
    void dropDatabase() {
        bench.close();
    }

    @Test
    void bringsBackADeletedUserWithPostsAndVotes() {
        long action = bench.act(acts -> acts.deleteUser(1));
        ChangeReport<UndoReport> report = bench.undo(action, UndoOptions.NONE);

        assertThat(bench.checksum()).isEqualTo(before);
        assertThat(report.result().unit()).isEqualTo(action);
        assertThat(report.changed(JournaledTable.USERS)).isEqualTo(new RowCounts(1, 0, 0));
        assertThat(report.changed(JournaledTable.POSTS)).isEqualTo(new RowCounts(2, 0, 0));
        assertThat(report.changed(JournaledTable.VOTES)).isEqualTo(new RowCounts(4, 0, 0));
    }

    @Test
    void takesBackWhatWasCreatedAndUpdated() {
        long created = bench.act(acts -> acts.createUser("new@example.org", 3));
        long updated = bench.act(acts -> {
            acts.unpublishAll();
            acts.reassign(2, 3);
            acts.moveVotes(2, 5);
            acts.rename(3, "renamed@example.org");
        });

        bench.undo(updated);
        bench.undo(created);

        assertThat(bench.checksum()).isEqualTo(before);
    }

    @Test
    void goesBackFurtherEachTimeWithoutAnId() {
        bench.act(acts -> acts.retitle(1, "One"));
        bench.act(acts -> acts.retitle(1, "Two"));
        bench.act(acts -> acts.retitle(1, "Three"));

        bench.undo(null);
        assertThat(title(1)).isEqualTo("Two");
        bench.undo(null);
        assertThat(title(1)).isEqualTo("One");
        bench.undo(null);

        assertThat(bench.checksum()).isEqualTo(before);
        assertThat(bench.fails(null, UndoOptions.NONE).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void leavesTheLastOfSomebodyElseAlone() {
        bench.act(acts -> acts.retitle(1, "Mine"));
        bench.act(acts -> acts.retitle(2, "Theirs"));
        bench.outside("update admin_shell.action set os_user = 'somebody' where id = 2");

        bench.undo(null);

        assertThat(title(1)).isEqualTo("Title 1 of 1");
        assertThat(title(2)).isEqualTo("Theirs");
    }

    @Test
    void undoesAnUndoByItsId() {
        long action = bench.act(acts -> acts.deletePost(1));
        String after = bench.checksum();
        long undo = bench.undo(action);

        long redo = bench.undo(undo);
        assertThat(bench.checksum()).isEqualTo(after);
        assertThat(bench.fails(undo, UndoOptions.NONE).getMessage())
                .isEqualTo("action " + undo + " is undone already, by action " + redo);

        bench.undo(action);
        assertThat(bench.checksum()).isEqualTo(before);
    }

    @Test
    void refusesASecondTime() {
        long action = bench.act(acts -> acts.deletePost(1));
        long undo = bench.undo(action);

        assertThat(bench.fails(action, UndoOptions.NONE))
                .hasMessage("action " + action + " is undone already, by action " + undo)
                .returns(Kind.CONFLICT, failure -> failure.kind());
    }

    @Test
    void takesBackAWholeGroupByAnyOfItsActions() {
        bench.act(acts -> acts.retitle(3, "Before the group"));
        String start = bench.checksum();
        long second = bench.database().journaled().inOne(true, () -> {
            bench.act(acts -> acts.createUser("grouped@example.org", 1));
            long middle = bench.act(acts -> acts.retitle(9, "Changed"));
            bench.act(acts -> acts.deleteUser(2));
            return middle;
        });

        ChangeReport<UndoReport> report = bench.undo(second, UndoOptions.NONE);

        assertThat(bench.checksum()).isEqualTo(start);
        assertThat(report.result().unit()).isEqualTo(second - 1);
        assertThat(report.result().actions()).containsExactly(second + 1, second, second - 1);
        assertThat(bench.fails(second + 1, UndoOptions.NONE).getMessage())
                .isEqualTo("actions 2 to 4 (one group) are undone already, by action 5");
    }

    @Test
    void leavesTheGroupThatIsNotFinishedAlone() {
        bench.database().journaled().inOne(false, () -> {
            bench.act(acts -> acts.retitle(1, "Changed"));
            assertThat(bench.fails(null, UndoOptions.NONE).kind()).isEqualTo(Kind.REFUSED);
            return true;
        });
    }

    @Test
    void knowsNoActionWhereNothingWasEverDone() {
        assertThat(bench.fails(1L, UndoOptions.NONE)).hasMessage("there is no action 1");
        assertThat(bench.fails(null, UndoOptions.NONE)).hasMessage("there is nothing of yours to undo");
    }

    @Test
    void keepsNothingOfADryRun() {
        long action = bench.act(acts -> acts.deleteUser(1));
        String after = bench.checksum();

        ChangeReport<UndoReport> report = new Undo(bench.database().journaled())
                .undo(SocialMediaDatabase.request("undo").tried(), action, UndoOptions.NONE);

        assertThat(report.changed(JournaledTable.VOTES)).isEqualTo(new RowCounts(4, 0, 0));
        assertThat(bench.checksum()).isEqualTo(after);
        bench.undo(action);
        assertThat(bench.checksum()).isEqualTo(before);
    }

    @Test
    void goesThroughUsersWhoTookEachOthersEmails() {
        long action = bench.act(acts -> {
            acts.rename(1, "between@example.org");
            acts.rename(2, "user1@example.org");
            acts.rename(1, "user2@example.org");
        });

        bench.undo(action);

        assertThat(bench.checksum()).isEqualTo(before);
    }

    @Test
    void givesTwoWhoUndoTheSameOneSuccessAndOneConflict() {
        long action = bench.act(acts -> acts.deleteUser(1));

        long refused = IntStream.range(0, 2)
                .parallel()
                .mapToObj(number -> bench.fails(action, UndoOptions.NONE))
                .filter(Objects::nonNull)
                .filter(failure -> failure.kind() == Kind.CONFLICT)
                .count();

        assertThat(refused).isEqualTo(1);
        assertThat(bench.checksum()).isEqualTo(before);
    }

    private String title(int post) {
        return bench.database()
                .jdbc()
                .sql("select title from posts where id = :id")
                .param("id", post)
                .query(String.class)
                .single();
    }
}
