package socialmedia.migration.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.RunOptions;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.history.Operator;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/** Both orders are run before anything is renamed. */
final class BranchMergeTest {

    private static final String ROOT = "aaaaaaaaaaaa";
    private static final String B = "b11111111111";
    private static final String C = "c11111111111";

    @TempDir
    private Path directory;

    private FreshDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void findsNothingToMergeInASoundDirectory() {
        root();

        assertThat(merge().plan(null)).isEmpty();
    }

    @Test
    void letsTheAppliedOneStayAndTheOtherFollow() {
        root().pair(2, C, ROOT, "alter table t add c text;", "alter table t drop c;");
        upgrade();
        folder().pair(2, B, ROOT, "alter table t add b text;", "alter table t drop b;");

        MergePlan plan = plan(null);

        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.reason()).isEqualTo("it is applied to this database");
        assertThat(ids(plan)).containsExactly(C, B);
        plan.renumbering().write();
        upgrade();
        assertThat(migrations().status().line().isAtHead()).isTrue();
        assertThat(migrations().catalog().requireSound().revisions())
                .extracting(Revision::id)
                .containsExactly(ROOT, C, B);
    }

    @Test
    void ordersByDateWhereNoneIsApplied() {
        root().pair(3, B, ROOT, "alter table t add b text;", "alter table t drop b;")
                .pair(2, C, ROOT, "alter table t add c text;", "alter table t drop c;");

        assertThat(ids(plan(null))).containsExactly(C, B);
        assertThat(plan(null).reason()).isEqualTo("none is applied, and its Create Date is the earliest");
        assertThat(ids(plan(B))).containsExactly(B, C);
        assertThat(plan(B).reason()).isEqualTo("--first says so");
    }

    @Test
    void provesWholeChains() {
        root().pair(2, B, ROOT, "create table b (id serial primary key);", "drop table b;")
                .pair(3, "b22222222222", B, "alter table b add x text;", "alter table b drop x;")
                .pair(2, C, ROOT, "create table c (id serial primary key);", "drop table c;")
                .pair(3, "c22222222222", C, "create index i on c (id);", "drop index i;");

        MergePlan plan = plan(null);

        assertThat(plan.conflicts()).isEmpty();
        plan.renumbering().write();
        upgrade();
        assertThat(migrations().status().line().applied().number()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            alter table t drop a        ~ alter table t add a text       ~ alter table t alter a set default 'x'  ~ alter table t alter a drop default ~ upgrade/V2__c11111111111_step_2.sql:6: after b11111111111: column "a" of relation "t" does not exist [42703]
            alter table t alter a type varchar(9) ~ alter table t alter a type text ~ alter table t alter a type varchar(7) ~ alter table t alter a type text ~ upgrade/V2__c11111111111_step_2.sql: c11111111111 after b11111111111 leaves another schema than before it: column public.t.a
            update t set a = a || '!' ~ select 1                       ~ update t set a = upper(a) || a     ~ select 1                           ~ leaves another content than before it: values of public.t.a
            update t set a = null       ~ select 1                       ~ alter table t alter a set not null     ~ alter table t alter a drop not null ~ fails where the tables have rows, in this order alone
            alter table t add b text    ~ alter table t drop b           ~ alter table t add c text               ~ select 1                           ~ downgrade/U2__c11111111111_step_2.sql: the way down does not lead back: column public.t.c: not expected
            alter table t add b text    ~ alter table t drop b           ~ alter table t add c text               ~ alter table t drop d               ~ downgrade/U2__c11111111111_step_2.sql:1: the way down fails
            """)
    void showsTheConflictAndChangesNothing(String up, String down, String otherUp, String otherDown, String conflict) {
        root().pair(2, B, ROOT, sql(up), sql(down)).pair(2, C, ROOT, sql(otherUp), sql(otherDown));

        MergePlan plan = plan(null);

        assertThat(plan.isProven()).isFalse();
        assertThat(plan.conflicts()).extracting(Conflict::toString).anySatisfy(one -> assertThat(one)
                .contains(conflict));
    }

    @Test
    void takesForNoConflictWhatFailsOverRowsInEitherOrder() {
        root().pair(2, B, ROOT, "alter table t add b text not null;", "alter table t drop b;")
                .pair(2, C, ROOT, "alter table t add c text;", "alter table t drop c;");

        assertThat(plan(null).conflicts()).isEmpty();
    }

    @Test
    void saysWhereThereIsNoWayDownToProve() {
        root().pair(2, B, ROOT, "alter table t add b text;", "alter table t drop b;")
                .up(2, C, ROOT, "alter table t add c text;");

        assertThat(plan(null).notes()).containsExactly("the way down was not proven: c11111111111 has none");
    }

    @Test
    void refusesWhereBothAreApplied() {
        root().pair(2, B, ROOT, "alter table t add b text;", "alter table t drop b;")
                .pair(3, C, B, "alter table t add c text;", "alter table t drop c;");
        upgrade();
        folder().pair(3, C, ROOT, "alter table t add c text;", "alter table t drop c;");

        assertThatThrownBy(() -> plan(null))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage(
                        "2 branches are applied to this database, in the order b11111111111 (2), c11111111111 (3): none"
                                + " of them can be renumbered");
    }

    @Test
    void refusesADatabaseWithAThirdBranch() {
        root().pair(2, "d11111111111", ROOT, "alter table t add d text;", "alter table t drop d;");
        upgrade();
        folder().delete("upgrade/V2__d11111111111_step_2.sql")
                .delete("downgrade/U2__d11111111111_step_2.sql")
                .pair(2, B, ROOT, "alter table t add b text;", "alter table t drop b;")
                .pair(2, C, ROOT, "alter table t add c text;", "alter table t drop c;");

        assertThatThrownBy(() -> plan(null))
                .hasMessage("the database has d11111111111 (2), which the directory does not know");
    }

    @Test
    void refusesToPutAnotherBeforeTheAppliedOne() {
        root().pair(2, C, ROOT, "alter table t add c text;", "alter table t drop c;");
        upgrade();
        folder().pair(2, B, ROOT, "alter table t add b text;", "alter table t drop b;");

        assertThatThrownBy(() -> plan(B)).hasMessageContaining("cannot come first, since c11111111111 is applied");
        assertThatThrownBy(() -> plan(ROOT)).hasMessageContaining("aaaaaaaaaaaa is on none of the branches");
    }

    @Test
    void refusesAnotherFaultOfTheDirectoryToo() {
        root().pair(2, B, ROOT, "select 1;", "select 1;")
                .pair(2, C, ROOT, "select 1;", "select 1;")
                .write("upgrade/x.sql", "");

        assertThatThrownBy(() -> plan(null)).hasMessageContaining("upgrade/x.sql: unreadable name");
    }

    @Test
    void mergesThreeBranchesAtOnce() {
        root().pair(2, B, ROOT, "alter table t add b text;", "alter table t drop b;")
                .pair(2, C, ROOT, "alter table t add c text;", "alter table t drop c;")
                .pair(2, "d11111111111", ROOT, "alter table t add d text;", "alter table t drop d;");

        MergePlan plan = plan(null);

        assertThat(plan.conflicts()).isEmpty();
        plan.renumbering().write();
        assertThat(migrations().catalog().requireSound().revisions()).hasSize(4);
    }

    @Test
    void mergesTheInnermostOfTwoForksFirst() {
        root().pair(2, B, ROOT, "alter table t add b text;", "alter table t drop b;")
                .pair(3, "b22222222222", B, "alter table t add b2 text;", "alter table t drop b2;")
                .pair(3, "b33333333333", B, "alter table t add b3 text;", "alter table t drop b3;")
                .pair(2, C, ROOT, "alter table t add c text;", "alter table t drop c;");

        plan(null).renumbering().write();
        assertThat(migrations().catalog().forks()).hasSize(1);
        plan(null).renumbering().write();

        assertThat(migrations().catalog().requireSound().revisions())
                .extracting(Revision::id)
                .containsExactly(ROOT, B, "b22222222222", "b33333333333", C);
    }

    private MigrationsFolder root() {
        return folder().pair(1, ROOT, "", "create table t (id integer primary key, a text);", "drop table t;");
    }

    private MigrationsFolder folder() {
        return MigrationsFolder.in(directory);
    }

    private static String sql(String text) {
        return text + ";";
    }

    private Migrations migrations() {
        return new Migrations(database.connections(), directory, new Operator("tester", "host", "test"));
    }

    private BranchMerge merge() {
        return new BranchMerge(migrations(), () -> {
            throw new AssertionError("the test server lets us create databases");
        });
    }

    private MergePlan plan(@Nullable String first) {
        return merge().plan(first == null ? null : RevisionTarget.parse(first)).orElseThrow();
    }

    private static List<String> ids(MergePlan plan) {
        return plan.order().stream()
                .flatMap(branch -> branch.revisions().stream())
                .map(Revision::id)
                .map(Objects::requireNonNull)
                .toList();
    }

    private void upgrade() {
        migrations()
                .run(
                        List.of(MigrationRequest.upgrade("head")),
                        RunOptions.DEFAULT,
                        plan -> true,
                        step -> {},
                        note -> {});
    }
}
