package socialmedia.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/** Locks and sizes side by side, and what the live rows make of a statement. */
final class PlanMeasurementTest {

    private static final String BASE = """
            create table a (id integer primary key, b text, c integer);
            create table p (id integer primary key);
            """;

    @TempDir
    private Path directory;

    private FreshDatabase live;

    @BeforeEach
    void create() {
        live = TestDatabase.create();
        live.jdbc().sql(BASE).update();
    }

    @AfterEach
    void drop() {
        live.close();
    }

    @Test
    void countsOnTheLiveDatabaseWhatIsInTheWay() {
        rows(20_000, "case when i % 5000 = 0 then null else 'b' || i / 2 end", "i");
        live.jdbc()
                .sql("insert into p select i from generate_series(1, 19995) i")
                .update();

        assertThat(hazards("alter table a alter column b set not null;"))
                .contains("fails-on-rows: 4 rows of public.a have null in b");
        assertThat(hazards("alter table a add unique (b);"))
                .contains("fails-on-rows: 9,996 groups of rows of public.a have the same b");
        assertThat(hazards("alter table a add constraint f foreign key (c) references p;"))
                .contains("fails-on-rows: 5 rows of public.a have no counterpart in public.p (f)");
        assertThat(hazards("alter table a add constraint k check (c < 19999);"))
                .contains("fails-on-rows: 2 rows of public.a do not meet k");
        assertThat(hazards("alter table a alter column b type varchar(3);"))
                .contains("fails-on-rows: 19,797 rows of public.a have more than 3 characters in b");
        assertThat(hazards("alter table a add column d text not null;"))
                .containsExactly(
                        "fails-on-rows: 20,000 rows of public.a have nothing to put into d, which may not be null");
    }

    @Test
    void hasNoFearOfRowsThatAreNotThere() {
        rows(20_000, "'b' || i", "i");

        assertThat(hazards("alter table a alter column b set not null;"))
                .containsExactly("scan: public.a is read whole under ACCESS EXCLUSIVE");
    }

    @Test
    void takesRowsAsTheStatementsBeforeLeaveThem() {
        rows(20_000, "null", "i");

        assertThat(hazards("update a set b = '' where b is null; alter table a alter column b set not null;"))
                .noneMatch(hazard -> hazard.startsWith("fails-on-rows"));
    }

    @Test
    void showsSmallTablesAndFearsNothingSlowThere() {
        rows(12, "'b'", "i");

        MeasuredStatement one =
                measure("alter table a alter column c type bigint;").get(0);

        assertThat(one.hazards()).isEmpty();
        assertThat(one.rewritten()).containsExactly("public.a");
        assertThat(one.locks())
                .extracting(TableLock::toString)
                .singleElement()
                .asString()
                .matches("public\\.a ACCESS EXCLUSIVE \\(12 rows, \\d+ kB\\)");
    }

    @Test
    void losesOnlyWhatIsThere() {
        rows(3, "null", "i");

        assertThat(hazards("alter table a drop column b;"))
                .containsExactly("breaks-program: column public.a.b is gone");
        assertThat(hazards("alter table a drop column c;"))
                .containsExactly(
                        "data-loss: lost for good: the values of public.a.c",
                        "breaks-program: column public.a.c is gone");
    }

    @Test
    void measuresTheWayDown() {
        rows(3, "'b'", "i");
        PlanMeasurement measurement = measurement("alter table a add column d text;", "alter table a drop column d;");

        List<MeasuredStatement> down = measurement.measure(2, measurement.scripts(2, 1));

        assertThat(down).singleElement().satisfies(one -> {
            assertThat(one.script().display()).isEqualTo("downgrade aaaaaaaaaaa2 -> aaaaaaaaaaa1");
            assertThat(one.dropped()).containsExactly("column public.a.d");
        });
    }

    @Test
    void namesTheProgramsStatementsThatAStepBreaks() {
        PlanMeasurement measurement = measurement("alter table a rename b to d;", "alter table a rename d to b;");

        List<BrokenQuery> broken = measurement.proveQueries(
                1,
                measurement.scripts(1, 2),
                List.of(
                        new ProgramQuery("q.sql:1", "select b from a where id = $1"),
                        new ProgramQuery("q.sql:2", "select id from a"),
                        new ProgramQuery("q.sql:3", "select nothing from a")));

        assertThat(broken)
                .extracting(one -> one.script() == null, one -> one.query().place(), BrokenQuery::error)
                .containsExactly(
                        tuple(true, "q.sql:3", "column \"nothing\" does not exist [42703]"),
                        tuple(false, "q.sql:1", "column \"b\" does not exist [42703]"));
    }

    @Test
    void hasNoScriptsBeyondTheDirectory() {
        PlanMeasurement measurement = measurement("select 1;", "select 1;");

        assertThat(measurement.scripts(2, 2)).isEmpty();
        assertThatThrownBy(() -> measurement.scripts(3, 1)).isInstanceOf(OperatorFailure.class);
    }

    private void rows(int count, String b, String c) {
        live.jdbc()
                .sql("insert into a select i, " + b + ", " + c + " from generate_series(1, " + count + ") i")
                .update();
    }

    private List<String> hazards(String up) {
        return measure(up).stream()
                .flatMap(one -> one.hazards().stream())
                .map(Hazard::toString)
                .toList();
    }

    private List<MeasuredStatement> measure(String up) {
        PlanMeasurement measurement = measurement(up, "select 1;");
        return measurement.measure(1, measurement.scripts(1, 2));
    }

    private PlanMeasurement measurement(String up, String down) {
        Path folder = MigrationsFolder.in(directory)
                .pair(1, "aaaaaaaaaaa1", "", BASE, "drop table a, p;")
                .pair(2, "aaaaaaaaaaa2", "aaaaaaaaaaa1", up, down)
                .path();
        return new PlanMeasurement(live.connections(), live::connections, RevisionCatalog.read(folder));
    }
}
