package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.Operator;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

final class MigrationsTest {

    private static final String A = "aaaaaaaaaaaa";
    private static final String B = "bbbbbbbbbbbb";

    @TempDir
    private Path directory;

    private FreshDatabase database;
    private final List<String> notes = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

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
    void refusesAWayDownThatIsMissingBeforeAnythingRuns() {
        MigrationsFolder.in(directory)
                .up(1, A, "", "create table a (id integer);")
                .pair(2, B, A, "create table b (id integer);", "drop table b;");
        run(here(), MigrationRequest.upgrade("head"));

        OperatorFailure failure = fails(MigrationRequest.downgrade("base"), Kind.REFUSED);

        assertThat(failure).hasMessage("the way down of aaaaaaaaaaaa is missing");
        assertThat(tables()).contains("a", "b");
    }

    @Test
    void refusesAWayDownWithoutAStatement() {
        MigrationsFolder.in(directory).pair(1, A, "", "create table a (id integer);", "-- nothing yet");
        run(here(), MigrationRequest.upgrade("head"));

        assertThat(fails(MigrationRequest.downgrade("-1"), Kind.REFUSED))
                .hasMessage("the way down of aaaaaaaaaaaa has no statement");
    }

    @Test
    void saysWhyAnIrreversibleRevisionStays() {
        MigrationsFolder.in(directory)
                .write(
                        "upgrade/V1__aaaaaaaaaaaa_a.sql",
                        "-- A\n--\n-- Revises: <base>\n-- Irreversible: it hashes passwords\ncreate table a (id int);");
        run(here(), MigrationRequest.upgrade("head"));

        assertThat(fails(MigrationRequest.downgrade("base"), Kind.REFUSED))
                .hasMessage("aaaaaaaaaaaa has no way down: it hashes passwords");
    }

    @Test
    void goesDownWithTheStoredScriptWhereTheFilesAreGone() {
        MigrationsFolder folder = MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer);", "drop table a;")
                .pair(2, B, A, "create table b (id integer);", "drop table b;");
        run(here(), MigrationRequest.upgrade("head"));
        folder.delete("upgrade/V2__bbbbbbbbbbbb_step_2.sql").delete("downgrade/U2__bbbbbbbbbbbb_step_2.sql");

        OperatorFailure unknown = fails(MigrationRequest.upgrade("head"), Kind.UNAVAILABLE);
        MigrationPlan plan = here().plan(MigrationRequest.downgrade("-1"));
        run(here(), MigrationRequest.downgrade("-1"));

        assertThat(unknown).hasMessageContaining("the directory does not know bbbbbbbbbbbb (2)");
        assertThat(plan.stored()).extracting(MigrationStep::id).containsExactly(B);
        assertThat(tables()).containsExactly("a", "flyway_schema_history");
    }

    @Test
    void takesTheFileOnTheWayDownAndTheStoredScriptWhenAsked() {
        MigrationsFolder folder =
                MigrationsFolder.in(directory).pair(1, A, "", "create table a (id integer);", "drop table a;");
        run(here(), MigrationRequest.upgrade("head"));
        folder.down(1, A, "drop table a; create table from_file (id integer);");

        MigrationPlan plan = here().plan(MigrationRequest.downgrade("base"));
        run(here(), MigrationRequest.downgrade("base").withStoredScripts(true));

        assertThat(plan.notes()).singleElement().asString().contains("differs from the one stored");
        assertThat(tables()).containsExactly("flyway_schema_history");
    }

    @Test
    void stopsAtAFileChangedAfterItWasAppliedUntilRepaired() {
        MigrationsFolder folder =
                MigrationsFolder.in(directory).pair(1, A, "", "create table a (id integer);", "drop table a;");
        run(here(), MigrationRequest.upgrade("head"));
        folder.up(1, A, "", "create table a (id bigint);").pair(2, B, A, "select 1;", "select 1;");

        OperatorFailure failure = fails(MigrationRequest.upgrade("head"), Kind.FINDINGS);
        new Repair(here()).run(RunOptions.DEFAULT, notes::add);
        run(here(), MigrationRequest.upgrade("head"));

        assertThat(failure.details().excerpt()).isEqualTo("""
                - create table a (id integer);
                + create table a (id bigint);""");
        assertThat(applied()).containsExactly(A, B);
    }

    @Test
    void goesOnWithAnInterruptedConcurrentBuild() {
        MigrationsFolder folder = MigrationsFolder.in(directory)
                .pair(
                        1,
                        A,
                        "",
                        "create table a (id integer, x integer); insert into a values (1, 1), (1, 2);",
                        "drop table a;")
                .pair(
                        2,
                        B,
                        A,
                        "create index concurrently one on a (x);\ncreate unique index concurrently two on a (id);",
                        "drop index concurrently if exists one;\ndrop index concurrently if exists two;");

        OperatorFailure failure = fails(MigrationRequest.upgrade("head"), Kind.FAILED);
        MigrationStatus status = here().status();

        assertThat(failure).hasMessageContaining("could not create unique index \"two\"");
        assertThat(status.line().applied().interruption()).hasToString("interrupted at 2 of 2");
        assertThat(invalidIndexes()).containsExactly("two");

        database.jdbc().sql("delete from a where x = 2").update();
        run(here(), MigrationRequest.upgrade("head"));

        assertThat(folder.path()).exists();
        assertThat(applied()).containsExactly(A, B);
        assertThat(invalidIndexes()).isEmpty();
        assertThat(here().status().line().isAtHead()).isTrue();
    }

    @Test
    void removesWhatAnInterruptedBuildHasBegun() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer); insert into a values (1), (1);", "drop table a;")
                .pair(
                        2,
                        B,
                        A,
                        "create index concurrently one on a (id);\ncreate unique index concurrently two on a (id);",
                        "drop index concurrently if exists one;\ndrop index concurrently if exists two;");
        fails(MigrationRequest.upgrade("head"), Kind.FAILED);

        run(here(), MigrationRequest.downgrade("-1"));

        assertThat(applied()).containsExactly(A);
        assertThat(here().status().line().applied().interruption()).isNull();
        assertThat(database.jdbc()
                        .sql("select count(*) from pg_indexes where tablename = 'a'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void seesAnInterruptionOfARevisionThatTheDirectoryDoesNotKnow() {
        MigrationsFolder folder = MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer); insert into a values (1), (1);", "drop table a;")
                .pair(2, B, A, "create unique index concurrently two on a (id);", "drop index concurrently two;");
        fails(MigrationRequest.upgrade("head"), Kind.FAILED);
        folder.delete("upgrade/V2__bbbbbbbbbbbb_step_2.sql").delete("downgrade/U2__bbbbbbbbbbbb_step_2.sql");

        assertThat(fails(MigrationRequest.upgrade("head"), Kind.UNAVAILABLE))
                .hasMessageContaining("the directory does not know bbbbbbbbbbbb (2)");
        assertThat(new MigrationCheck(here().status().line()).run())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.INTERRUPTED);
        assertThat(here().status().line().isAtHead()).isFalse();
        run(here(), MigrationRequest.downgrade("1"));
        assertThat(here().status().line().isAtHead()).isTrue();
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
    void namesItselfToThoseWhoWaitForIt() {
        MigrationsFolder.in(directory)
                .pair(
                        1,
                        A,
                        "",
                        "create table a as select current_setting('application_name') as name;",
                        "drop table a;");

        run(here(), MigrationRequest.upgrade("head"));

        assertThat(texts("select name from a")).containsExactly("test");
    }

    @Test
    void refusesADatabaseWithTablesButNoHistory() {
        database.jdbc().sql("create table somebody_elses (id integer)").update();

        OperatorFailure failure = fails(migrations(MigrationsFolder.shipped()), MigrationRequest.upgrade("head"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessage("the database has tables (somebody_elses) but no history of revisions");
    }

    @Test
    void keepsAlembicVersionTrueAtEveryStep() {
        database.jdbc()
                .sql("create table alembic_version (version_num varchar(32) primary key)")
                .update();
        Migrations shipped = migrations(MigrationsFolder.shipped());

        run(shipped, MigrationRequest.upgrade("6"));
        assertThat(alembic()).containsExactly("b1c66d590ccf");

        run(shipped, MigrationRequest.upgrade("head"));
        assertThat(alembic()).containsExactly("d5a8c30f7e12");

        run(shipped, MigrationRequest.downgrade("base"));
        assertThat(alembic()).isEmpty();
    }

    @Test
    void refusesToGoOnWhereAlembicMovedTheDatabase() {
        database.jdbc()
                .sql("create table alembic_version (version_num varchar(32) primary key)")
                .update();
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        database.jdbc()
                .sql("update alembic_version set version_num = 'd5a8c30f7e12'")
                .update();

        OperatorFailure failure = fails(shipped, MigrationRequest.upgrade("head"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessage("the history says b1c66d590ccf, but alembic_version says d5a8c30f7e12");
        assertThat(shipped.status().disagreement()).isPresent();
    }

    @Test
    void givesWayToThoseWhoHoldItsTablesAndTriesAgain() throws Exception {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        RunOptions impatient = new RunOptions(java.time.Duration.ofSeconds(5), java.time.Duration.ofMillis(100), 20);
        try (var holder = database.connections().open()) {
            holder.setAutoCommit(false);
            Execute.sql(holder, "lock table users in access share mode");
            Thread release = new Thread(() -> {
                try {
                    while (notes.isEmpty()) {
                        Thread.onSpinWait();
                    }
                    holder.rollback();
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            release.start();

            shipped.run(List.of(MigrationRequest.upgrade("7")), impatient, plan -> true, result -> {}, notes::add);
            release.join();
        }

        assertThat(notes.get(0)).contains("others hold its tables; rolled back, attempt 2 of 20");
        assertThat(applied()).hasSize(7);
    }

    @Test
    void namesWhoHoldsTheMigrationLock() throws Exception {
        try (var holder = database.connections().open()) {
            Execute.sql(holder, "select pg_advisory_lock(" + MigrationLock.NUMBER + ")");
            RunOptions hasty = new RunOptions(java.time.Duration.ZERO, java.time.Duration.ofSeconds(1), 1);

            OperatorFailure failure =
                    catchThrowableOfType(OperatorFailure.class, () -> migrations(MigrationsFolder.shipped())
                            .run(List.of(MigrationRequest.upgrade("head")), hasty, plan -> true, r -> {}, notes::add));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessageStartingWith("another migration run holds the lock: ");
            assertThat(failure).hasMessageContaining("process ");
        }
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

    @Test
    void stampsUpAndDownWithoutRunningAnything() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        Stamping stamping = new Stamping(shipped);

        assertThat(stamping.stamp(RevisionTarget.parse("6"), false, RunOptions.DEFAULT, notes::add)
                        .rows())
                .isEqualTo(6);
        assertThat(stamping.stamp(RevisionTarget.parse("4"), false, RunOptions.DEFAULT, notes::add)
                        .rows())
                .isEqualTo(2);

        assertThat(applied()).hasSize(4);
        assertThat(tables()).containsExactly("flyway_schema_history");
        assertThat(stamping.stamp(RevisionTarget.parse("head"), true, RunOptions.DEFAULT, notes::add)
                        .rows())
                .isEqualTo(8);
        assertThat(shipped.status().line().isAtHead()).isTrue();
    }

    @Test
    void saysWhichGrantIsMissing() {
        database.jdbc()
                .sql("create role limited_%s login password 'x'"
                        .formatted(database.settings().database()))
                .update();
        String role = "limited_" + database.settings().database();
        try {
            var settings = database.settings();
            Migrations limited = new Migrations(
                    new socialmedia.database.Connections(
                            new socialmedia.database.DatabaseSettings(
                                    settings.host(),
                                    settings.port(),
                                    settings.database(),
                                    role,
                                    "x",
                                    java.util.Map.of(),
                                    false),
                            "test"),
                    MigrationsFolder.shipped(),
                    Operator.ofThisProcess("test"));

            OperatorFailure failure = fails(limited, MigrationRequest.upgrade("head"));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessage("this role may not create the schema admin_shell");
            assertThat(failure.details().hint()).startsWith("as its owner: GRANT CREATE ON DATABASE ");
        } finally {
            database.jdbc().sql("drop role " + role).update();
        }
    }

    @Test
    void adoptsADatabaseWithoutHistory() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        database.jdbc().sql("drop table flyway_schema_history").update();
        database.jdbc().sql("drop schema admin_shell cascade").update();
        database.jdbc().sql("create table comments (id integer)").update();

        Adoption.Result result = adopt(shipped);

        assertThat(result.display()).isEqualTo("b1c66d590ccf");
        assertThat(result.strangers()).anyMatch(object -> object.contains("comments"));
        assertThat(applied()).hasSize(6);
        run(shipped, MigrationRequest.upgrade("head"));
    }

    @Test
    void adoptsWhereAlembicWentBelowARevisionOfOursAlone() {
        database.jdbc()
                .sql("create table alembic_version (version_num varchar(32) primary key)")
                .update();
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("head"));
        database.jdbc().sql("alter table users drop column phone_number").update();
        database.jdbc()
                .sql("update alembic_version set version_num = 'b1c66d590ccf'")
                .update();

        Adoption.Result result = adopt(shipped);

        assertThat(result.display()).isEqualTo("b1c66d590ccf");
        assertThat(result.removed()).containsExactly("f4b7a1c09e83");
        assertThat(alembic()).containsExactly("b1c66d590ccf");
        assertThat(applied()).hasSize(6);
        assertThat(indexes()).doesNotContain("ix_posts_owner_id");
    }

    @Test
    void refusesToAdoptASchemaThatEqualsNone() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        database.jdbc().sql("alter table posts alter column title type text").update();

        OperatorFailure failure = catchThrowableOfType(OperatorFailure.class, () -> adopt(shipped));

        assertThat(failure.kind()).isEqualTo(Kind.FINDINGS);
        assertThat(failure.details().excerpt()).contains("posts.title");
    }

    private Adoption.Result adopt(Migrations migrations) {
        return new Adoption(migrations, () -> {
                    throw new IllegalStateException("the test role may create databases");
                })
                .adopt(RunOptions.DEFAULT, notes::add);
    }

    private Migrations here() {
        return migrations(directory);
    }

    private Migrations migrations(Path folder) {
        return new Migrations(database.connections(), folder, Operator.ofThisProcess("test"));
    }

    private void run(Migrations migrations, MigrationRequest request) {
        migrations.run(
                List.of(request),
                RunOptions.DEFAULT,
                plan -> true,
                result -> steps.add(result.step().display()),
                notes::add);
    }

    private OperatorFailure fails(MigrationRequest request, Kind kind) {
        OperatorFailure failure = fails(here(), request);
        assertThat(failure.kind()).isEqualTo(kind);
        return failure;
    }

    private OperatorFailure fails(Migrations migrations, MigrationRequest request) {
        OperatorFailure failure = catchThrowableOfType(OperatorFailure.class, () -> run(migrations, request));
        assertThat(failure).isNotNull();
        return failure;
    }

    private List<String> applied() {
        return here(MigrationsFolder.shipped()).status().line().applied().revisions().stream()
                .map(AppliedRevision::id)
                .toList();
    }

    private Migrations here(Path folder) {
        return migrations(folder);
    }

    private List<String> tables() {
        return texts(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'alembic_version' order by 1");
    }

    private List<String> schemas() {
        return texts("select nspname from pg_namespace");
    }

    private List<String> alembic() {
        return texts("select version_num from alembic_version");
    }

    private List<String> events() {
        return texts("select kind || ' ' || revision_id from admin_shell.migration_event order by id");
    }

    private List<String> indexes() {
        return texts("select indexname from pg_indexes where schemaname = 'public'");
    }

    private List<String> invalidIndexes() {
        return texts("select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid");
    }

    private List<String> texts(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
