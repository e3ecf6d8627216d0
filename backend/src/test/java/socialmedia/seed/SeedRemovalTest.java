package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.journal.Undo;
import socialmedia.journal.UndoOptions;
import socialmedia.seed.SeedRemoved.Others;
import socialmedia.testing.SocialMediaDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedRemovalTest {

    private final SeedBench bench = new SeedBench();

    @BeforeEach
    void clear() {
        bench.clear();
    }

    @AfterAll
    void dropDatabase() {
        bench.close();
    }

    @Test
    void emptiesTablesThatHaveNothingElse() {
        bench.seed(SeedBench.TINY);
        String files = bench.files();

        ChangeReport<SeedRemoved> report = bench.reset(null, false);

        assertThat(report.changed(JournaledTable.POSTS)).isEqualTo(new RowCounts(0, 0, 30));
        assertThat(bench.counts()).isEqualTo("0 0 0");
        assertThat(bench.files()).as("at once").isNotEqualTo(files);
        assertThat(bench.ledger()).extracting(SeedEntry::resetBy).containsExactly(2L);
        assertThat(bench.reset(null, false).result().seeds()).isEmpty();
    }

    @Test
    void leavesWhatNoSeedMade() {
        bench.database().filled(3);
        String before = bench.database().checksum();
        bench.seed(SeedBench.TINY, Onto.APPEND);
        bench.seed(SeedBench.plan(2), Onto.APPEND);
        bench.execute("insert into admin_shell.suspended_user (user_id, password, stand_in) values (5, '*', '*')");

        assertThat(bench.reset(2L, false).result().seeds()).hasSize(1);
        assertThat(bench.counts()).isEqualTo("13 36 103");
        bench.reset(null, false);

        assertThat(bench.database().checksum()).isEqualTo(before);
        assertThatThrownBy(() -> bench.reset(2L, false)).hasMessage("seed 2 was removed already, by action 3");
        assertThatThrownBy(() -> bench.reset(9L, false)).hasMessage("there is no seed 9");
    }

    @Test
    void refusesWhileOtherPeoplesRowsHangOnIts() {
        bench.database().filled(3);
        bench.seed(SeedBench.TINY, Onto.APPEND);
        bench.execute("insert into posts (title, content, owner_id) values ('Mine', '', 4)");
        bench.execute("insert into votes values (1, 37), (1, 7), (4, 1), (5, 37)");
        String before = bench.database().checksum();

        assertThatThrownBy(() -> bench.reset(null, false))
                .hasMessage("rows of other people hang on the seeded ones: 1 post and 4 votes")
                .satisfies(
                        thrown -> assertThat(((OperatorFailure) thrown).kind()).isEqualTo(Kind.REFUSED));
        assertThat(bench.database().checksum()).isEqualTo(before);

        ChangeReport<SeedRemoved> report = bench.reset(null, true);

        assertThat(report.result().others()).isEqualTo(new Others(1, 4));
        assertThat(report.changed(JournaledTable.VOTES)).isEqualTo(new RowCounts(0, 0, 104));
        assertThat(bench.counts()).isEqualTo("3 6 3");
        assertThat(bench.text("select count(*) from admin_shell.row_change")).isEqualTo("5");
    }

    @Test
    void leavesPeopleWhoGotTheIdsOfASeedThatWentWithItsTables() {
        bench.seed(SeedBench.TINY);
        bench.execute("truncate users, posts, votes restart identity");
        bench.database().filled(3);
        String before = bench.database().checksum();

        assertThat(bench.state().stands()).isFalse();
        assertThat(bench.reset(null, true).result().seeds()).isEmpty();
        bench.reset(1L, true);

        assertThat(bench.database().checksum()).isEqualTo(before);
    }

    @Test
    void leavesARowThatSomebodyPutInThePlaceOfASeededOne() {
        bench.seed(SeedBench.TINY);
        bench.execute("delete from users where id = 5");
        bench.execute("insert into users (id, email, password) values (5, 'real@example.com', '*')");
        bench.execute("insert into posts (title, content, owner_id) values ('Mine', '', 5)");
        String real = bench.text("select count(*) from votes where user_id = 5");

        assertThat(bench.state().users()).isEqualTo(9);
        bench.reset(null, false);

        assertThat(bench.counts()).isEqualTo("1 1 0");
        assertThat(bench.text("select email from users")).isEqualTo("real@example.com");
        assertThat(real).isEqualTo("0");
    }

    @Test
    void leavesOtherRowsThatWereImportedUnderItsIds() {
        bench.seed(SeedBench.TINY);
        bench.execute("update users set created_at = created_at + interval '1 microsecond'");
        bench.execute("update posts set created_at = created_at - interval '1 microsecond'");
        String before = bench.database().checksum();

        bench.seed(SeedBench.plan(2), Onto.APPEND);
        bench.reset(null, false);

        assertThat(bench.database().checksum()).isEqualTo(before);
    }

    @Test
    void refusesWhileOneOfItsPostsIsSomebodyElses() {
        bench.database().filled(3);
        bench.seed(SeedBench.TINY, Onto.APPEND);
        bench.execute("update posts set owner_id = 1 where id = 10");
        long votes = Long.parseLong(bench.text("select count(*) from votes where post_id = 10"));

        assertThat(bench.state().posts()).isEqualTo(29);
        assertThatThrownBy(() -> bench.reset(null, false))
                .hasMessage("rows of other people hang on the seeded ones: 1 post and " + Counts.text(votes, "vote"));

        assertThat(bench.reset(null, true).result().others()).isEqualTo(new Others(1, votes));
        assertThat(bench.counts()).isEqualTo("3 6 3");
    }

    @Test
    void countsWhatWasChangedOfItsRowsSince() {
        bench.seed(SeedBench.TINY);
        bench.database()
                .journaled()
                .change(
                        SocialMediaDatabase.request("post publish"),
                        changes -> changes.apply(JournaledTable.POSTS, """
                        update posts t set title = 'Mended' from posts b where b.id = t.id and t.id in (3, 4)
                        returning to_jsonb(b) as before, to_jsonb(t) as after
                        """, Map.of()));

        assertThat(bench.reset(null, false).result().changed()).isEqualTo(2);
    }

    @Test
    void refusesWhileRowsOfUnknownTablesWouldGoAlong() {
        bench.seed(SeedBench.TINY);
        bench.execute("create table badge (user_id integer references users on delete cascade)");
        bench.execute("insert into badge values (3)");

        assertThatThrownBy(() -> bench.reset(null, false))
                .hasMessageContaining("1 row of the table badge would change");

        bench.execute("delete from badge");
        bench.reset(null, false);
        assertThat(bench.counts()).isEqualTo("0 0 0");
        bench.execute("drop table badge");
    }

    @Test
    void isNoUndo() {
        bench.database().filled(3);
        bench.seed(SeedBench.TINY, Onto.APPEND);

        assertThatThrownBy(() -> undo(null)).satisfies(thrown -> {
            OperatorFailure failure = (OperatorFailure) thrown;
            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            assertThat(failure)
                    .hasMessage(
                            "action 1 cannot be undone row by row: it seeded users 4 to 13, posts 7 to 36 and 100 votes");
            assertThat(failure.details().hint()).isEqualTo("`seed reset 1` removes them");
        });
        Long reset = bench.reset(null, false).action();
        assertThatThrownBy(() -> undo(reset)).hasMessageContaining(" cannot be undone row by row: it removed seed 1");
    }

    @Test
    void barsTheUndoOfItsWholeGroup() {
        bench.seed(SeedBench.TINY);
        bench.seed(SeedBench.plan(2), Onto.APPEND);
        bench.execute("update admin_shell.action set group_id = 1 where id = 2");

        assertThatThrownBy(() -> undo(1L))
                .hasMessageStartingWith("actions 1 to 2 (one group) are taken back as one or not at all, and action 2 "
                        + "cannot be undone row by row: it seeded users 11 to 20");
    }

    private void undo(@Nullable Long action) {
        ActionRequest request = SocialMediaDatabase.request("undo");
        new Undo(bench.database().journaled()).undo(request, action, new UndoOptions(false, false, false));
    }

    @Test
    void namesItsSeedsInTheOrderOfTheirIds() {
        bench.seed(SeedBench.TINY);
        bench.seed(SeedBench.plan(2), Onto.APPEND);

        List<SeedEntry> gone = bench.reset(null, false).result().seeds();

        assertThat(gone).extracting(SeedEntry::id).containsExactly(1L, 2L);
    }
}
