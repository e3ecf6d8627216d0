package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.loss.DataLoss;
import socialmedia.testing.MigrationsFolder;

/** What a way down takes along is counted before anything is run. */
final class DataLossTest extends MigrationsOnADatabase {

    private static final String C = "cccccccccccc";
    private static final String D = "dddddddddddd";

    private static final String ROWS = """
            insert into users (email, password, phone_number)
            select n || '@x', 'p', case when n <= 4 then '+4' || n end from generate_series(1, 10) n;
            insert into posts (title, content, owner_id) select 't', 'c', id from users;
            insert into votes select id, id from users where id <= 7;
            """;

    @Test
    void refusesAndNamesEachThingWithItsCountBeforeTheFirstStep() {
        Migrations shipped = shippedWithRows();
        steps.clear();

        OperatorFailure failure = fails(shipped, MigrationRequest.downgrade("3"));

        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure)
                .hasMessage("going down to e92365d5c852 would lose users.phone_number: 4 values, votes: 7 rows,"
                        + " posts.published: 10 values, posts.created_at: 10 values, posts.owner_id: 10 values");
        assertThat(failure.details().hint()).contains("--keep-data").contains("--accept-data-loss");
        assertThat(steps).isEmpty();
        assertThat(applied()).hasSize(8);
        assertThat(texts("select count(*) from votes")).containsExactly("7");
    }

    @Test
    void asksNothingWhereNothingIsLost() {
        Migrations shipped = shippedWithRows();

        run(shipped, MigrationRequest.downgrade("-1"));
        database.jdbc().sql("update users set phone_number = null").update();
        run(shipped, MigrationRequest.downgrade("-1"));
        database.jdbc().sql("delete from votes").update();
        run(shipped, MigrationRequest.downgrade("-1"));

        assertThat(applied()).hasSize(5);
    }

    @Test
    void letsGoOfWhatMayGoAndSaysWhatWent() {
        Migrations shipped = shippedWithRows();
        List<String> lost = new java.util.ArrayList<>();

        shipped.run(
                List.of(MigrationRequest.downgrade("5").withDataLoss(DataLoss.ACCEPTED)),
                RunOptions.DEFAULT,
                plan -> true,
                result -> result.losses().forEach(loss -> lost.add(loss.display())),
                notes::add);

        assertThat(lost).containsExactly("users.phone_number: 4 values", "votes: 7 rows");
        assertThat(applied()).hasSize(5);
    }

    @Test
    void showsTheSameInAPlanAndChangesNothing() {
        Migrations shipped = shippedWithRows();
        MigrationPlan plan = shipped.plan(MigrationRequest.downgrade("6"));

        var losses = shipped.losses(plan, RunOptions.DEFAULT, notes::add);

        assertThat(Objects.requireNonNull(losses.get("d5a8c30f7e12")).losses())
                .extracting(loss -> loss.display())
                .containsExactly("users.phone_number: 4 values");
        assertThat(Objects.requireNonNull(losses.get("f4b7a1c09e83")).losses()).isEmpty();
        assertThat(tables()).contains("votes");
        assertThat(texts("select count(phone_number) from users")).containsExactly("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from a where id > 6                                       | a: 4 rows deleted, b: 4 rows deleted",
                "truncate a cascade                                               | a: 10 rows deleted, b: 10 rows deleted",
                "delete from a where id = 1                                       | a: 1 row deleted, b: 1 row deleted",
                "update a set name = 'x' where id <= 3                            | a.name: 3 values changed",
                "update a set name = name                                         | nothing",
                "update a set spare = 'x'                                         | nothing",
                "alter table a alter name type varchar(5) using left(name, 5)     | a.name: 1 value changed",
                "alter table a alter name type text                               | nothing",
                "alter table a alter amount type integer                          | a.amount: 10 values changed",
                "alter table a alter id type bigint                               | nothing",
                "alter table a add column more integer default 1                  | nothing",
                "alter table a rename column name to title                        | nothing",
                "alter table a rename to c                                        | nothing",
                "drop table a cascade                                             | a: 10 rows",
                "drop table b                                                     | b: 10 rows",
                "drop table parts                                                 | parts: 5 rows",
                "drop table parts_1                                               | parts_1: 5 rows",
                "alter table parts drop column v                                  | parts.v: 5 values",
                "drop materialized view seen                                      | nothing",
                "alter table nokey alter n type smallint                          | nothing",
                "update nokey set n = n + 1                                       | nokey.n: 1 value changed"
            })
    void countsWhatAScriptDoes(String down, String expected) {
        MigrationsFolder.in(directory).pair(1, A, "", """
                create table a (id integer primary key, name varchar(20) not null, spare text, amount numeric(8, 2));
                create table b (a_id integer primary key references a on delete cascade);
                create table nokey (n integer);
                create table parts (id integer, v text) partition by range (id);
                create table parts_1 partition of parts for values from (0) to (100);
                create materialized view seen as select 1 as one;
                """, down + ";");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc()
                .sql("insert into a select n, 'name' || n, null, n + 0.5 from generate_series(1, 10) n")
                .update();
        database.jdbc().sql("insert into b select id from a").update();
        database.jdbc().sql("insert into nokey values (5), (6)").update();
        database.jdbc()
                .sql("insert into parts select n, 'v' from generate_series(1, 5) n")
                .update();

        if (expected.equals("nothing")) {
            run(here(), MigrationRequest.downgrade("base"));
        } else {
            assertThat(fails(MigrationRequest.downgrade("base"), Kind.REFUSED))
                    .hasMessage("going down to <base> would lose " + expected);
            run(here(), MigrationRequest.downgrade("base").withDataLoss(DataLoss.ACCEPTED));
        }

        assertThat(applied()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table t alter n type int, drop e, drop es; drop type mood  | t.e: 2 values, t.es: 2 values",
                "alter table t drop s, alter n type int; drop domain short        | t.s: 2 values",
                "alter table t alter e type other using e::text::other, drop es;"
                        + " drop type mood                                        | t.es: 2 values",
                "alter table t alter es type other[] using es::text[]::other[];"
                        + " alter table t drop e; drop type mood                  | t.e: 2 values",
                "alter table t alter e type other using 'low';"
                        + " drop type mood cascade                                | t.e: 1 value changed, t.es: 2 values",
                "alter table t alter c type text collate \"C\"; drop collation own | nothing",
                "alter table t alter n type int, drop c; drop collation own       | t.c: 2 values",
                "alter table t rename e to f; update t set n = n + 1 where id = 1 | t.n: 1 value changed"
            })
    void needsNothingOfARevisionsOwnForItsCopy(String down, String expected) {
        MigrationsFolder.in(directory).pair(1, A, "", """
                create type mood as enum ('low', 'high');
                create type other as enum ('high', 'low');
                create domain short as varchar(5);
                create collation own (locale = 'C');
                create table t (id integer primary key, n bigint, e mood, es mood[], s short, c text collate own);
                """, down + ";");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc()
                .sql("insert into t values (1, 1, 'low', '{low,high}', 's', 'a'), (2, 2, 'high', '{}', 's', 'b')")
                .update();

        if (expected.equals("nothing")) {
            run(here(), MigrationRequest.downgrade("base"));
        } else {
            assertThat(fails(MigrationRequest.downgrade("base"), Kind.REFUSED))
                    .hasMessage("going down to <base> would lose " + expected);
            run(here(), MigrationRequest.downgrade("base").withDataLoss(DataLoss.ACCEPTED));
        }

        assertThat(applied()).isEmpty();
    }

    @Test
    void failsOfAWrongScriptBeforeTheStepsAboveItAreRun() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer primary key);", "drop table nowhere;")
                .pair(2, B, A, "create table b (id integer);", "drop table b;");
        run(here(), MigrationRequest.upgrade("head"));

        OperatorFailure failure = fails(MigrationRequest.downgrade("base"), Kind.FAILED);

        assertThat(failure).hasMessageContaining("table \"nowhere\" does not exist");
        assertThat(failure.details().hint()).isEqualTo("it was only rehearsed, and nothing was run");
        assertThat(tables()).contains("a", "b");
    }

    @Test
    void refusesWhatCannotBeCountedUnlessLossIsAccepted() {
        MigrationsFolder.in(directory)
                .pair(
                        1,
                        A,
                        "",
                        "create table a (id integer primary key);",
                        "create unique index concurrently ix on a (id);\n"
                                + "alter table a add constraint u unique using index ix;\ndrop table a;");
        run(here(), MigrationRequest.upgrade("head"));

        assertThat(fails(MigrationRequest.downgrade("base"), Kind.REFUSED))
                .hasMessageContaining("what aaaaaaaaaaaa takes along, which cannot be counted (ERROR: ");
        run(here(), MigrationRequest.downgrade("base").withDataLoss(DataLoss.ACCEPTED));
        assertThat(tables()).doesNotContain("a");
    }

    @Test
    void dropsAnIndexInTheRehearsalThatIsDroppedConcurrently() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (n integer); create index ix on a (n);", "drop table a;")
                .pair(2, B, A, "drop index ix;", "create index ix on a (n);")
                .pair(
                        3,
                        C,
                        B,
                        "create index concurrently ix on a (n);",
                        "-- slowly\ndrop index concurrently if exists public.ix;")
                .pair(4, D, C, "comment on table a is 'a';", "comment on table a is null;");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc().sql("insert into a values (1)").update();

        run(here(), MigrationRequest.downgrade("1"));
        assertThat(indexes()).contains("ix");
        run(here(), MigrationRequest.upgrade("head"));

        assertThat(fails(MigrationRequest.downgrade("base"), Kind.REFUSED)).hasMessageEndingWith(" lose a: 1 row");
    }

    @Test
    void leavesUncountedWhatLeansOnAnEarlierStepThatWasPassedOver() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (n integer);", "drop table a;")
                .pair(2, B, A, "comment on index ix is 'a';", "comment on index ix is null;")
                .pair(3, C, B, "drop index concurrently ix;", "create index concurrently ix on a (n);");
        MigrationsFolder.in(directory).up(2, B, A, "create index ix on a (n);");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc().sql("insert into a values (1)").update();

        assertThat(fails(MigrationRequest.downgrade("base"), Kind.REFUSED))
                .hasMessageContaining("what bbbbbbbbbbbb takes along, which cannot be counted (ERROR: ")
                .hasMessageContaining("what aaaaaaaaaaaa takes along, which cannot be counted (ERROR: ");
        run(here(), MigrationRequest.downgrade("base").withDataLoss(DataLoss.ACCEPTED));

        assertThat(applied()).isEmpty();
    }

    @Test
    void leavesNothingOfTheRehearsalBehind() {
        Migrations shipped = shippedWithRows();
        String before =
                String.join("\n", texts("select relname || relfilenode from pg_class where relnamespace = 2200"));

        fails(shipped, MigrationRequest.downgrade("base"));

        assertThat(String.join("\n", texts("select relname || relfilenode from pg_class where relnamespace = 2200")))
                .isEqualTo(before);
        assertThat(texts("select count(*) from pg_locks where relation = 'users'::regclass"))
                .containsExactly("0");
    }

    private Migrations shippedWithRows() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("head"));
        for (String sql : ROWS.split(";\\s*\\n", -1)) {
            if (!sql.isBlank()) {
                database.jdbc().sql(sql).update();
            }
        }
        return shipped;
    }
}
