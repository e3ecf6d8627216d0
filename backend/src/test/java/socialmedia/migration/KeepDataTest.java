package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.kept.KeptEntry;
import socialmedia.migration.kept.PutBackResult;
import socialmedia.migration.loss.DataLoss;
import socialmedia.testing.MigrationsFolder;

/** Rows and columns set aside on the way down and put back on the way up. */
final class KeepDataTest extends MigrationsOnADatabase {

    private final List<String> lost = new ArrayList<>();
    private final List<String> putBack = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"4", "base", "6", "3", "1"})
    void comesBackToTheVerySameRows(String target) {
        Migrations shipped = shippedWithRows();
        String before = checksum();

        move(shipped, keeping(target));
        move(shipped, MigrationRequest.upgrade("head"));

        assertThat(checksum()).isEqualTo(before);
        assertThat(shipped.kept()).isEmpty();
        assertThat(texts("select relname from pg_class where relname ~ '^kept_[0-9]'"))
                .isEmpty();
        assertThat(texts("insert into posts (title, content, owner_id) values ('t', 'c', 2) returning id"))
                .containsExactly("31");
    }

    @Test
    void setsAsideAndPutsBackInTheTransactionOfTheWholeRun() {
        Migrations shipped = shippedWithRows();
        run(shipped, MigrationRequest.downgrade("7"));
        String before = checksum();

        move(shipped, keeping("base").inOneTransaction(true));
        move(shipped, MigrationRequest.upgrade("7").inOneTransaction(true));

        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void saysWhatItKeepsAndWhatItPutsBack() {
        Migrations shipped = shippedWithRows();

        move(shipped, keeping("5"));
        assertThat(lost).containsExactly("users.phone_number: 4 values", "votes: 20 rows");
        assertThat(shipped.kept())
                .extracting(KeptEntry::display, KeptEntry::number, KeptEntry::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("votes", 6, 20L),
                        org.assertj.core.groups.Tuple.tuple("users (phone_number)", 7, 4L));
        move(shipped, MigrationRequest.upgrade("head"));

        assertThat(putBack).containsExactly("Put back votes: 20 rows", "Put back users (phone_number): 4 rows");
    }

    @Test
    void namesRowsWhoseParentsAreGoneAndKeepsThem() {
        Migrations shipped = shippedWithRows();
        move(shipped, keeping("5"));
        database.jdbc().sql("delete from users where id in (1, 2)").update();

        move(shipped, MigrationRequest.upgrade("head"));

        assertThat(putBack)
                .containsExactly(
                        "Put back votes: 16 rows",
                        "4 rows of votes stay kept (2), since the rows they point at are gone, or others are in their"
                                + " place: 1 1, 1 2, 2 1, 2 2",
                        "Put back users (phone_number): 2 rows",
                        "2 rows of users (phone_number) stay kept (1), since their rows, or the rows they point at, are gone:"
                                + " 1, 2");
        assertThat(shipped.kept()).extracting(KeptEntry::rows).containsExactly(4L, 2L);
        assertThat(shipped.dropKept(List.of(1L, 2L), RunOptions.DEFAULT, notes::add))
                .hasSize(2);
        assertThat(shipped.kept()).isEmpty();
    }

    @Test
    void namesRowsMadeSinceThatHaveNoValue() {
        Migrations shipped = shippedWithRows();
        move(shipped, keeping("1"));
        database.jdbc().sql("insert into posts (title) values ('new')").update();

        OperatorFailure failure = fails(shipped, MigrationRequest.upgrade("head"));

        assertThat(failure)
                .hasMessage(
                        "upgrade 108e0432cce3 -> 3f67e4df37c9 failed: 1 row of posts (content) made since then have no"
                                + " value: 31");
        assertThat(applied()).hasSize(1);
        assertThat(shipped.kept()).isNotEmpty();
    }

    @Test
    void letsTheNewestOfTwoWin() {
        Migrations shipped = shippedWithRows();
        move(shipped, keeping("6"));
        database.jdbc().sql("delete from users where id = 1").update();
        move(shipped, MigrationRequest.upgrade("head"));
        database.jdbc()
                .sql("insert into users (id, email, password) values (1, 'again@x', 'p')")
                .update();
        database.jdbc()
                .sql("update users set phone_number = 'new' where id = 2")
                .update();

        move(shipped, keeping("6"));
        assertThat(shipped.kept()).hasSize(2);
        move(shipped, MigrationRequest.upgrade("head"));

        assertThat(texts("select phone_number from users where id in (1, 2) order by id"))
                .containsExactly("+41", "new");
        assertThat(shipped.kept()).isEmpty();
    }

    @Test
    void keepsTypesTriggersIdentitiesAndSeedsOfTheScriptAsTheyWere() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", """
                create type mood as enum ('glad', 'sad');
                create table kinds (id integer primary key, name text not null);
                insert into kinds values (1, 'as shipped'), (2, 'two');
                create table a (
                    id integer generated always as identity primary key,
                    kind integer not null references kinds,
                    mood mood not null default 'sad',
                    twice integer generated always as (kind * 2) stored,
                    parent integer references a,
                    stamp text default 'default');
                create function stamped() returns trigger language plpgsql as
                    $$ begin new.stamp := 'by trigger'; return new; end $$;
                create trigger stamped before insert or update on a for each row execute function stamped();
                """, "drop table a; drop function stamped; drop table kinds; drop type mood;");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc().sql("update kinds set name = 'ours' where id = 1").update();
        database.jdbc()
                .sql("insert into a (kind, mood, parent) select 1, 'glad', 4 - n from generate_series(1, 3) n")
                .update();
        database.jdbc().sql("alter table a disable trigger stamped").update();
        database.jdbc().sql("update a set stamp = 'by hand' where id = 2").update();
        String before = String.join("\n", texts("select to_jsonb(a)::text from a order by id"));

        move(here(), keeping("base"));
        move(here(), MigrationRequest.upgrade("head"));

        assertThat(String.join("\n", texts("select to_jsonb(a)::text from a order by id")))
                .isEqualTo(before);
        assertThat(texts("select name from kinds order by id")).containsExactly("ours", "two");
        assertThat(texts("select tgenabled::text from pg_trigger where tgname = 'stamped'"))
                .containsExactly("O");
        assertThat(texts("insert into a (kind) values (2) returning id")).containsExactly("4");
    }

    @Test
    void keepsRowsThatAScriptDeletes() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer primary key, n text);", "drop table a;")
                .pair(2, B, A, "alter table a add column m text;", "delete from a where id > 2; alter table a drop m;");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc()
                .sql("insert into a select i, i::text, 'm' || i from generate_series(1, 5) i")
                .update();
        List<String> before = texts("select to_jsonb(a)::text from a order by id");

        move(here(), keeping("1"));
        assertThat(lost).containsExactly("a.m: 5 values", "a: 3 rows deleted");
        assertThat(texts("select id::text from a")).containsExactly("1", "2");
        move(here(), MigrationRequest.upgrade("head"));

        assertThat(texts("select to_jsonb(a)::text from a order by id")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a alter n type varchar(2) using left(n, 2)",
                "update a set n = 'x'",
                "alter table keyless drop column n",
                "alter table a drop column id",
                "drop index concurrently a_n; drop table a"
            })
    void refusesWhatItCannotKeepBeforeAnythingIsRun(String down) {
        MigrationsFolder.in(directory).pair(1, A, "", """
                create table a (id integer primary key, n text);
                create index a_n on a (n);
                create table keyless (n text);
                """, down.replace(";", ";\n") + ";");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc().sql("insert into a values (1, 'long')").update();
        database.jdbc().sql("insert into keyless values ('n')").update();

        OperatorFailure failure = fails(here(), keeping("base"));

        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("cannot keep the data: ");
        assertThat(texts("select n from a")).containsExactly("long");
        assertThat(indexes()).contains("a_n");
    }

    @Test
    void leavesWhatAnEditedRevisionHasNoPlaceFor() {
        MigrationsFolder folder = MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer primary key, n text);", "drop table a;");
        run(here(), MigrationRequest.upgrade("head"));
        database.jdbc().sql("insert into a values (1, 'x')").update();
        move(here(), keeping("base"));
        folder.up(1, A, "", "create table a (id integer primary key);");

        move(here(), MigrationRequest.upgrade("head"));

        assertThat(putBack)
                .containsExactly("Put back a: 0 rows", "1 row of a stays kept (1), since it has no column n now");
        assertThat(texts("select n from admin_shell.kept_1")).containsExactly("x");
    }

    @Test
    void letsGoOfNothingThatARunMayBePuttingBack() throws Exception {
        Migrations shipped = shippedWithRows();
        move(shipped, keeping("5"));
        RunOptions hasty = new RunOptions(Duration.ZERO, Duration.ofSeconds(1), 1);
        try (var runner = database.connections().open()) {
            Execute.sql(runner, "select pg_advisory_lock(" + MigrationLock.NUMBER + ")");

            OperatorFailure failure =
                    catchThrowableOfType(OperatorFailure.class, () -> shipped.dropKept(List.of(1L), hasty, notes::add));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessageStartingWith("another migration run holds the lock: test, process ");
        }
        move(shipped, MigrationRequest.upgrade("head"));

        assertThat(catchThrowableOfType(OperatorFailure.class, () -> shipped.dropKept(List.of(1L), hasty, notes::add)))
                .hasMessage("nothing is kept under the number 1");
    }

    private static MigrationRequest keeping(String target) {
        return MigrationRequest.downgrade(target).withDataLoss(DataLoss.KEPT);
    }

    private void move(Migrations migrations, MigrationRequest request) {
        lost.clear();
        putBack.clear();
        migrations.run(List.of(request), RunOptions.DEFAULT, plan -> true, this::tell, notes::add);
    }

    private void tell(StepResult result) {
        result.losses().forEach(loss -> lost.add(loss.display()));
        for (PutBackResult one : result.putBack()) {
            putBack.add(one.display());
            if (!one.remainder().isEmpty()) {
                putBack.add(one.remainder());
            }
        }
    }

    private String checksum() {
        return String.join("\n", texts("""
                select 'u' || to_jsonb(t)::text as line from users t
                union all select 'p' || to_jsonb(t)::text from posts t
                union all select 'v' || to_jsonb(t)::text from votes t
                order by line"""));
    }

    private Migrations shippedWithRows() {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("head"));
        for (String sql : List.of(
                "insert into users (email, password, created_at, phone_number)"
                        + " select n || '@x', 'p', timestamptz '2026-01-01' + n * interval '1 hour',"
                        + " case when n <= 4 then '+4' || n end from generate_series(1, 10) n",
                "insert into posts (title, content, owner_id, published, created_at)"
                        + " select 't' || n, 'c' || n, 10 - n % 8, n % 2 = 0, timestamptz '2026-02-01' + n * interval '1 min'"
                        + " from generate_series(1, 30) n",
                "delete from posts where id = 30",
                "insert into votes select u, p from generate_series(1, 10) u, generate_series(1, 2) p")) {
            database.jdbc().sql(sql).update();
        }
        return shipped;
    }
}
