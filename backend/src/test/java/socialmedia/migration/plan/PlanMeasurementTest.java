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
    void knowsWhatIsWrittenWhereTheSampleRowsAreMissed() {
        rows(20_000, "'b' || i", "i");

        assertThat(hazards("update a set b = upper(b) where id > 1000;"))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("data-loss: lost for good: values of public.a.b"),
                        one -> assertThat(one)
                                .matches("backfill: about [\\d,]+ rows of public\\.a are written in one transaction"));
        assertThat(hazards("with gone as (delete from a where id > 1000 returning id) select count(*) from gone;"))
                .hasSize(2)
                .contains("data-loss: lost for good: rows of public.a");
        assertThat(hazards("merge into a using p on p.id = a.id when matched then delete;"))
                .contains("data-loss: lost for good: rows of public.a");
        assertThat(hazards("alter table a add d text; update a set d = b where id > 1000;"))
                .containsExactly(
                        "blocks-reads: public.a stays locked ACCESS EXCLUSIVE over a slow statement, at line 6",
                        "backfill: up to all rows of public.a are written in one transaction");
    }

    @Test
    void fearsNoLongTransactionWhereFewRowsAreExpected() {
        rows(20_000, "'b' || i", "i");

        assertThat(hazards("delete from a where id = 7000;"))
                .containsExactly("data-loss: lost for good: rows of public.a");
    }

    @Test
    void fearsOnlyLossesInSmallTables() {
        rows(12, "'b'", "null");

        assertThat(hazards("update a set b = upper(b) where id > 1000;"))
                .containsExactly("data-loss: lost for good: values of public.a.b");
        assertThat(hazards("update a set c = 1 where id > 1000;")).isEmpty();
    }

    @Test
    void tellsTruncationAsALossAlone() {
        rows(20_000, "'b'", "i");

        MeasuredStatement one = measure("truncate a;").get(0);

        assertThat(one.hazards()).extracting(Hazard::rule).containsExactly(Rule.DATA_LOSS);
        assertThat(one.rewritten()).isEmpty();
        assertThat(one.rebuilt()).isEmpty();
        assertThat(one.scanned()).isEmpty();
    }

    @Test
    void dropsNothingThatIsOnlySetUpAnew() {
        rows(20_000, "'b'", "1");
        live.jdbc().sql("insert into p values (1)").update();

        MeasuredStatement one = measure("alter table a add constraint f foreign key (c) references p;\n"
                        + "alter table p alter column id type bigint;")
                .get(1);

        assertThat(one.dropped()).isEmpty();
        assertThat(one.rewritten()).containsExactly("public.p");
        assertThat(one.rebuilt()).containsExactly("constraint f of public.a");
        assertThat(one.hazards()).singleElement().satisfies(hazard -> {
            assertThat(hazard.rule()).isEqualTo(Rule.SCAN);
            assertThat(hazard.safeWay()).startsWith("add a new column, fill it in batches");
        });
        assertThat(measure("reindex table concurrently a;").get(0).dropped()).isEmpty();
        assertThat(measure("alter table a drop constraint a_pkey, add constraint a_pkey primary key (c);")
                        .get(0)
                        .dropped())
                .containsExactly("constraint a_pkey of public.a", "index public.a_pkey");
    }

    @Test
    void tellsALockThatLastsOnce() {
        rows(20_000, "'b'", "i");

        List<MeasuredStatement> all = measure("""
                alter table a add d text;
                update a set d = '1' where id > 1000;
                update a set d = '2' where id > 1000;
                create index on a (d);
                """);

        assertThat(all)
                .flatExtracting(MeasuredStatement::hazards)
                .filteredOn(one -> one.rule() == Rule.BLOCKS_READS)
                .extracting(Hazard::message)
                .containsExactly(
                        "public.a stays locked ACCESS EXCLUSIVE over 3 slow statements, the slowest at line 7");
        assertThat(all.get(0).hazards()).hasSize(1);
    }

    @Test
    void putsAStatementOnOneLine() {
        assertThat(measure("alter table a\n    add d\n    text;").get(0).line()).isEqualTo("alter table a add d text");
        assertThat(measure("select '" + "x".repeat(200) + "';").get(0).line())
                .hasSize(101)
                .endsWith("x…");
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
