package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.MigrationsFolder;

/** Where the way down comes from, and when it is refused. */
final class WayDownTest extends MigrationsOnADatabase {

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
}
