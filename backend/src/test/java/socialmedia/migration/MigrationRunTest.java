package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.MigrationsFolder;

/** Runs both ways: what they leave, and what a failure leaves. */
final class MigrationRunTest extends MigrationsOnADatabase {

    @Test
    void goesUpToHeadAndDownToBase() {
        Migrations shipped = migrations(MigrationsFolder.shipped());

        run(shipped, MigrationRequest.upgrade("head"));
        assertThat(tables()).containsExactly("flyway_schema_history", "posts", "users", "votes");
        assertThat(shipped.status().line().isAtHead()).isTrue();

        run(shipped, MigrationRequest.downgrade("base"));
        assertThat(tables()).containsExactly("flyway_schema_history");
        assertThat(shipped.status().line().current()).isEmpty();
        assertThat(steps)
                .hasSize(16)
                .startsWith("upgrade <base> -> 108e0432cce3")
                .endsWith("downgrade 108e0432cce3 -> <base>");
    }

    @Test
    void plansNothingAfterARun() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));

        assertThat(shipped.plan(MigrationRequest.upgrade("6")).steps()).isEmpty();
        assertThat(shipped.plan(MigrationRequest.upgrade("3")).steps()).isEmpty();
        assertThat(shipped.plan(MigrationRequest.downgrade("current")).steps()).isEmpty();
    }

    @Test
    void createsNothingWhileReadingAndPlanning() {
        Migrations shipped = migrations(MigrationsFolder.shipped());

        shipped.status();
        shipped.plan(MigrationRequest.upgrade("head"));

        assertThat(tables()).isEmpty();
        assertThat(schemas()).doesNotContain("admin_shell");
    }

    @Test
    void namesTheFailedLineAndKeepsWhatCameBefore() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer);", "drop table a;")
                .pair(
                        2,
                        B,
                        A,
                        "create table b (id integer);\n-- why\ninsert into b\nvalues ('é✓', nosuch);",
                        "drop table b;");

        OperatorFailure failure = fails(MigrationRequest.upgrade("head"), Kind.FAILED);

        assertThat(failure.details().place())
                .hasToString(directory.resolve("upgrade/V2__bbbbbbbbbbbb_step_2.sql") + ":9:15");
        assertThat(failure)
                .hasMessage("upgrade aaaaaaaaaaaa -> bbbbbbbbbbbb failed: column \"nosuch\" does not exist [42703]");
        assertThat(failure.details().excerpt()).isEqualTo("""
                    insert into b
                    values ('é✓', nosuch)
                                  ^""".indent(4).stripTrailing());
        assertThat(tables()).containsExactly("a", "flyway_schema_history");
        assertThat(applied()).containsExactly(A);
        assertThat(events()).containsExactly("upgraded " + A, "failed " + B);
    }

    @Test
    void putsTheWholeRunIntoOneTransaction() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer);", "drop table a;")
                .pair(2, B, A, "select 1 / 0;", "select 1;");

        fails(MigrationRequest.upgrade("head").inOneTransaction(true), Kind.FAILED);

        assertThat(tables()).containsExactly("flyway_schema_history");
        assertThat(applied()).isEmpty();
    }

    @Test
    void refusesOneTransactionWhereAStepCannotBeInOne() {
        OperatorFailure failure = catchThrowableOfType(
                OperatorFailure.class,
                () -> run(
                        migrations(MigrationsFolder.shipped()),
                        MigrationRequest.upgrade("head").inOneTransaction(true)));

        assertThat(failure.kind()).isEqualTo(Kind.USAGE);
        assertThat(failure.details().hint()).isEqualTo("the last target before it is 7");
        assertThat(tables()).isEmpty();
    }

    @Test
    void doesARevisionAgainWithAChangedScript() {
        MigrationsFolder folder =
                MigrationsFolder.in(directory).pair(1, A, "", "create table a (id integer);", "drop table a;");
        run(here(), MigrationRequest.upgrade("head"));
        folder.up(1, A, "", "create table a (id bigint);");

        here().run(
                        List.of(MigrationRequest.downgrade("-1"), MigrationRequest.upgrade("+1")),
                        RunOptions.DEFAULT,
                        plan -> true,
                        result -> {},
                        notes::add);

        assertThat(database.jdbc()
                        .sql("select data_type from information_schema.columns where table_name = 'a'")
                        .query(String.class)
                        .single())
                .isEqualTo("bigint");
    }

    @Test
    void loadsDataThatACopyBringsAlong() {
        MigrationsFolder.in(directory)
                .pair(
                        1,
                        A,
                        "",
                        "create table a (t text);\ncopy a (t) from stdin;\nit's; one\ntwo\n\\.\n",
                        "drop table a;");

        run(here(), MigrationRequest.upgrade("head"));

        assertThat(database.jdbc()
                        .sql("select t from a order by t")
                        .query(String.class)
                        .list())
                .containsExactly("it's; one", "two");
    }

    @Test
    void startsEachStepWithTheSameSettings() {
        MigrationsFolder.in(directory)
                .pair(
                        1,
                        A,
                        "",
                        "select set_config('search_path', '', false); create table public.a (id int);",
                        "drop table a;")
                .pair(2, B, A, "create table b (id int);", "drop table b;");

        run(here(), MigrationRequest.upgrade("head"));

        assertThat(tables()).contains("a", "b");
    }

    @Test
    void refusesAWayUpWithoutAStatement() {
        MigrationsFolder.in(directory).pair(1, A, "", "-- to be written", "select 1;");

        assertThat(fails(MigrationRequest.upgrade("head"), Kind.REFUSED))
                .hasMessage("the way up of aaaaaaaaaaaa has no statement");
    }

    @Test
    void refusesToUpgradeBackwards() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("3"));

        assertThat(fails(shipped, MigrationRequest.upgrade("-1")).details().hint())
                .isEqualTo("`downgrade -1` does");
        assertThat(shipped.plan(MigrationRequest.upgrade("2")).past()).isTrue();
        OfflineScript script = new OfflineScript(shipped.catalog(), shipped.operator());
        assertThat(catchThrowableOfType(
                        OperatorFailure.class,
                        () -> script.write(RevisionTarget.parse("5"), MigrationRequest.upgrade("3"))))
                .hasMessage("an upgrade from 5 to 3 goes backwards");
    }

    @Test
    void leavesTheSameByAnOfflineScript() throws Exception {
        database.jdbc()
                .sql("create table alembic_version (version_num varchar(32) primary key)")
                .update();
        Migrations shipped = migrations(MigrationsFolder.shipped());
        String up = new OfflineScript(shipped.catalog(), shipped.operator())
                .write(RevisionTarget.parse("base"), MigrationRequest.upgrade("7"));

        try (var connection = database.connections().open()) {
            for (ScriptStatement statement :
                    new FlywayAdapter().parse("up.sql", up.replaceFirst("(?m)^\\\\set.*$", ""))) {
                statement.execution().on(connection);
            }
        }

        assertThat(applied()).hasSize(7);
        assertThat(alembic()).containsExactly("d5a8c30f7e12");
        assertThat(shipped.status().line().states())
                .filteredOn(state -> state.number() <= 7)
                .extracting(RevisionState::state)
                .containsOnly(RevisionState.State.APPLIED);
        run(shipped, MigrationRequest.upgrade("head"));
        run(shipped, MigrationRequest.downgrade("base"));
        assertThat(alembic()).isEmpty();
    }
}
