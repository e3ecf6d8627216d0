package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.schema.DatabaseSchema;
import socialmedia.testing.SocialMediaDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeederTest {

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
    void fillsEmptyTablesAndWritesOneLine() {
        ChangeReport<SeedReport> report = bench.seed(SeedBench.TINY);

        assertThat(report.changed(JournaledTable.VOTES)).isEqualTo(new RowCounts(100, 0, 0));
        assertThat(report.result().obstacle()).isNull();
        assertThat(bench.counts()).isEqualTo("10 30 100");
        assertThat(bench.text("select max(note) from admin_shell.action"))
                .isEqualTo("seeded users 1 to 10, posts 1 to 30 and 100 votes");
        assertThat(bench.text("select count(*) from admin_shell.row_change")).isEqualTo("0");
        assertThat(bench.ledger()).containsExactly(report.result().entry());
    }

    @Test
    void leavesTheSchemaAsItWasAtEveryRevision() {
        try (SeedBench below = new SeedBench()) {
            assertThatTheSchemaStays(below);
            for (String revision : List.of("7", "6")) {
                below.clear();
                below.database().migrate(revision);
                assertThatTheSchemaStays(below);
            }
        }
    }

    private static void assertThatTheSchemaStays(SeedBench bench) {
        DatabaseSchema before = bench.schema();
        String files = bench.files();

        bench.seed(SeedBench.TINY);

        assertThat(bench.schema()).isEqualTo(before);
        assertThat(bench.files()).as("the fast way").isNotEqualTo(files);
        assertThat(bench.text("select count(*) from pg_constraint where not convalidated"))
                .isEqualTo("0");
    }

    @Test
    void letsOthersGoOnBehindItsIds() {
        bench.seed(SeedBench.TINY);

        bench.execute("insert into users (email, password) values ('new@example.org', '*')");
        bench.execute("insert into posts (title, content, owner_id) values ('New', '', 11)");

        assertThat(bench.text("select max(id) from users")).isEqualTo("11");
        assertThat(bench.text("select max(id) from posts")).isEqualTo("31");
        assertThatThrownBy(() -> bench.execute("insert into votes values (11, 99)"))
                .hasMessageContaining("votes_post_id_fkey");
    }

    @Test
    void fillsAnEmptyTableFromOneWhateverItsSequenceSays() {
        bench.moveSequence("users", 5000);

        bench.seed(SeedBench.TINY);

        assertThat(bench.text("select min(id) from users")).isEqualTo("1");
        assertThat(bench.text("select nextval('users_id_seq')")).isEqualTo("5001");
    }

    @Test
    void knowsWhichStatisticsTheTablesHave() {
        bench.seed(SeedBench.TINY);

        assertThat(bench.text("select reltuples from pg_class where oid = 'votes'::regclass"))
                .isEqualTo("100");
    }

    @Test
    void doesNothingTheSecondTime() {
        bench.seed(SeedBench.TINY);
        String before = bench.database().checksum();

        ChangeReport<SeedReport> again = bench.seed(SeedBench.TINY);

        assertThat(again.result().already()).isTrue();
        assertThat(again.action()).isNull();
        assertThat(bench.database().checksum()).isEqualTo(before);
        assertThat(bench.ledger()).hasSize(1);
    }

    @Test
    void refusesRowsThatAreThere() {
        bench.database().filled(2);
        assertThatThrownBy(() -> bench.seed(SeedBench.TINY))
                .hasMessage("the tables have rows already")
                .satisfies(
                        thrown -> assertThat(((OperatorFailure) thrown).kind()).isEqualTo(Kind.REFUSED));

        bench.execute("delete from users");
        bench.seed(SeedBench.TINY);

        assertThatThrownBy(() -> bench.seed(SeedBench.plan(2)))
                .hasMessage(
                        "the tables have rows already, seed 1 (users 1 to 10, posts 1 to 30 and 100 votes) among them");
    }

    @Test
    void addsBehindWhatIsThere() {
        bench.database().filled(3);
        bench.moveSequence("users", 40);

        ChangeReport<SeedReport> report = bench.seed(SeedBench.TINY, Onto.APPEND);

        assertThat(report.result().entry().users()).isEqualTo(new RowRange(41, 50));
        assertThat(report.result().entry().posts()).isEqualTo(new RowRange(7, 36));
        assertThat(report.result().obstacle()).isEqualTo("rows that are there");
        assertThat(bench.counts()).isEqualTo("13 36 103");
    }

    @Test
    void namesAnEmailThatSomebodyHasAlready() {
        bench.execute("insert into users (email, password) values ('voter@example.org', '*')");

        assertThatThrownBy(() -> bench.seed(SeedBench.TINY, Onto.APPEND))
                .hasMessage("there is a user voter@example.org already, whom this seed would make too")
                .satisfies(thrown -> assertThat(
                                ((OperatorFailure) thrown).details().hint())
                        .isEqualTo("--seed 2 makes other people"));
    }

    @Test
    void refusesWhereIdsWouldPassTheirEnd() {
        bench.execute("insert into users (id, email, password) values (2147483640, 'last@example.org', '*')");

        assertThatThrownBy(() -> bench.seed(SeedBench.TINY, Onto.APPEND))
                .hasMessage(
                        "ids end at 2147483647, and those that are there or were given away go up to 2147483640 of users"
                                + " and 0 of posts");
    }

    @Test
    void refusesEmailsThatAreThere() {
        bench.seed(SeedBench.TINY);
        SeedPlan more = new SeedPlan(1, 20, 30, 100, SeedPlan.DEFAULT_AS_OF, null);

        assertThatThrownBy(() -> bench.seed(more, Onto.APPEND))
                .hasMessage("seed 1 was made from the number 1 too, and its users have the same emails");
    }

    @Test
    void putsANewSeedInThePlaceOfTheOld() {
        bench.seed(SeedBench.TINY);

        ChangeReport<SeedReport> report = bench.seed(SeedBench.plan(2), Onto.REPLACE);

        assertThat(report.result().obstacle()).isNull();
        assertThat(report.changed(JournaledTable.USERS)).isEqualTo(new RowCounts(10, 0, 10));
        assertThat(report.result().entry().users()).isEqualTo(new RowRange(1, 10));
        assertThat(bench.ledger()).extracting(SeedEntry::resetBy).containsExactly(2L, null);
    }

    @Test
    void saysHowToMakeRoomWhereOtherPeoplesRowsHangOnTheOldSeed() {
        bench.seed(SeedBench.TINY);
        bench.execute("insert into posts (title, content, owner_id) values ('Mine', '', 4)");

        assertThatThrownBy(() -> bench.seed(SeedBench.plan(2), Onto.REPLACE)).satisfies(thrown -> assertThat(
                        ((OperatorFailure) thrown).details().hint())
                .isEqualTo("`seed reset --cascade` first takes them along, for good"));
    }

    @Test
    void keepsNothingOfADryRun() {
        ChangeReport<SeedReport> tried = bench.seed(
                SeedBench.TINY,
                Onto.EMPTY,
                SocialMediaDatabase.request("seed run").tried());

        assertThat(tried.changed()).isEqualTo(bench.seed(SeedBench.TINY).changed());
        assertThat(bench.ledger()).hasSize(1);
    }

    @Test
    void leavesProductionAlone() {
        bench.database().journaled().mark("live", true, null);

        assertThatThrownBy(() -> bench.seed(SeedBench.TINY))
                .hasMessage("this database is marked production, which seeds leave alone");
        assertThatThrownBy(() -> bench.reset(null, true)).hasMessageContaining("marked production");
    }

    @Test
    void startsAnewWhereItsRowsAreGone() {
        bench.seed(SeedBench.TINY);
        bench.execute("truncate users cascade");

        assertThat(bench.seed(SeedBench.TINY).result().already()).isFalse();

        assertThat(bench.counts()).isEqualTo("10 30 100");
        assertThat(bench.ledger()).extracting(SeedEntry::resetBy).containsExactly(2L, null);
    }
}
