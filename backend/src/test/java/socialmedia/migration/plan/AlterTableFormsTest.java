package socialmedia.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.migration.RevisionScripts;
import socialmedia.schema.SampleRows;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

/**
 * What is measured agrees with PostgreSQL's manual: ALTER TABLE (the lock that each form says it takes, and its notes on rewrites
 * and scans), "Explicit Locking", and the pages of the other commands.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlterTableFormsTest {

    private static final String TABLES = """
            create table o (id integer primary key);
            create table t (
                id integer primary key, a integer not null, b text, c varchar(10), d text, o_id integer,
                constraint b_there check (b is not null)
            );
            alter table t
                add constraint d_there check (d <> '') not valid,
                add constraint to_o foreign key (o_id) references o not valid;
            create unique index t_a on t (a);
            create index t_b on t (b);
            create unlogged table u (id integer);
            create table child (id integer);
            create table parent (id integer);
            create table whole (id integer not null) partition by range (id);
            create table part partition of whole for values from (0) to (100);
            create table loose (id integer not null);
            create domain positive as integer check (value > 0);
            create schema elsewhere;
            create function touch() returns trigger language plpgsql as 'begin return new; end';
            create trigger touched before update on t for each row execute function touch();
            """;

    private FreshDatabase database;
    private Connection connection;
    private StatementProbe probe;

    @BeforeAll
    void open() throws SQLException {
        database = TestDatabase.create();
        connection = database.connections().open();
        probe = new StatementProbe(database.connections(), connection);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // statement | table | lock | rewritten | scanned, where it is not rewritten
                "alter table t add column x integer | t | ACCESS EXCLUSIVE | false | false",
                "alter table t add column x integer not null default 7 | t | ACCESS EXCLUSIVE | false | false",
                "alter table t add column x timestamptz default now() | t | ACCESS EXCLUSIVE | false | false",
                "alter table t add column x timestamptz default clock_timestamp() | t | ACCESS EXCLUSIVE | true | ",
                "alter table t add column x uuid default gen_random_uuid() | t | ACCESS EXCLUSIVE | true | ",
                "alter table t add column x integer generated always as identity | t | ACCESS EXCLUSIVE | true | ",
                "alter table t add column x integer generated always as (a + 1) stored | t | ACCESS EXCLUSIVE | true | ",
                "alter table t add column x serial | t | ACCESS EXCLUSIVE | true | ",
                "alter table t drop column c | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter column a type bigint | t | ACCESS EXCLUSIVE | true | ",
                "alter table t alter column a type text using a::text | t | ACCESS EXCLUSIVE | true | ",
                "alter table t alter column c type varchar(20) | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter column c type varchar | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter column c type varchar(9) using left(c, 9) | t | ACCESS EXCLUSIVE | true | ",
                "alter table t alter column a set default 3 | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter column a drop default | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter column o_id set not null | t | ACCESS EXCLUSIVE | false | true",
                "alter table t alter column b set not null | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter column a drop not null | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter column a set statistics 50 | t | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table t alter column a set (n_distinct = 5) | t | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table t alter column b set storage external | t | ACCESS EXCLUSIVE | false | false",
                "alter table t add constraint k check (a > -1) | t | ACCESS EXCLUSIVE | false | true",
                "alter table t add constraint k check (a > -1) not valid | t | ACCESS EXCLUSIVE | false | false",
                "alter table t validate constraint d_there | t | SHARE UPDATE EXCLUSIVE | false | true",
                "alter table t validate constraint to_o | t | SHARE UPDATE EXCLUSIVE | false | true",
                "alter table t validate constraint to_o | o | ROW SHARE | false | ",
                "alter table t add foreign key (id) references o not valid | t | SHARE ROW EXCLUSIVE | false | false",
                "alter table t add foreign key (o_id) references o | t | SHARE ROW EXCLUSIVE | false | true",
                "alter table t add foreign key (o_id) references o | o | SHARE ROW EXCLUSIVE | false | ",
                "alter table t add constraint k unique (a, b) | t | ACCESS EXCLUSIVE | false | true",
                "alter table t add constraint k unique using index t_a | t | ACCESS EXCLUSIVE | false | false",
                "alter table t drop constraint b_there | t | ACCESS EXCLUSIVE | false | false",
                "alter table t alter constraint to_o deferrable | t | ACCESS EXCLUSIVE | false | false",
                "alter table t disable trigger touched | t | SHARE ROW EXCLUSIVE | false | false",
                "alter table t enable row level security | t | ACCESS EXCLUSIVE | false | false",
                "alter table t cluster on t_b | t | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table t set without cluster | t | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table t set (fillfactor = 70) | t | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table t set (autovacuum_enabled = false) | t | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table t set unlogged | t | ACCESS EXCLUSIVE | true | ",
                "alter table u set logged | u | ACCESS EXCLUSIVE | true | ",
                "alter table t replica identity full | t | ACCESS EXCLUSIVE | false | false",
                "alter table child inherit parent | child | ACCESS EXCLUSIVE | false | false",
                "alter table child inherit parent | parent | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table t rename column a to aa | t | ACCESS EXCLUSIVE | false | false",
                "alter table t rename to tt | t | ACCESS EXCLUSIVE | false | false",
                "alter table t set schema elsewhere | t | ACCESS EXCLUSIVE | false | false",
                "alter table t owner to current_user | t | ACCESS EXCLUSIVE | false | false",
                "alter table whole attach partition loose for values from (100) to (200000) | whole | SHARE UPDATE EXCLUSIVE | false | false",
                "alter table whole attach partition loose for values from (100) to (200000) | loose | ACCESS EXCLUSIVE | false | true",
                "alter table whole detach partition part | whole | ACCESS EXCLUSIVE | false | false",
                "alter table whole detach partition part concurrently | whole | SHARE UPDATE EXCLUSIVE | false | false",
                "create index on t (a, b) | t | SHARE | false | true",
                "create index concurrently x on t (a) | t | SHARE UPDATE EXCLUSIVE | false | ",
                "drop index t_b | t | ACCESS EXCLUSIVE | false | false",
                "drop index concurrently t_b | t | SHARE UPDATE EXCLUSIVE | false | ",
                "reindex table t | t | SHARE | false | true",
                "reindex table concurrently t | t | SHARE UPDATE EXCLUSIVE | false | ",
                "create trigger again before insert on t for each row execute function touch() | t | SHARE ROW EXCLUSIVE | false | false",
                "truncate u | u | ACCESS EXCLUSIVE | false | ",
                "cluster t using t_b | t | ACCESS EXCLUSIVE | true | ",
                "vacuum full t | t | ACCESS EXCLUSIVE | true | ",
                "vacuum t | t | SHARE UPDATE EXCLUSIVE | false | ",
                "comment on table t is 'x' | t | SHARE UPDATE EXCLUSIVE | false | false",
                "update t set a = a + 100 | t | ROW EXCLUSIVE | false | ",
                "lock table t in share mode | t | SHARE | false | false"
            })
    void takeTheLocksOfTheManual(String sql, String table, String lock, boolean rewritten, Boolean scanned)
            throws SQLException {
        prepare();

        Effects effects = probe.run(RevisionScripts.read("form", sql).get(0));

        long id = effects.before().relations().values().stream()
                .filter(one -> one.name().equals("public." + table))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(effects.lock(id).map(LockMode::words)).contains(lock);
        assertThat(effects.rewritten().stream().anyMatch(one -> one.id() == id)).isEqualTo(rewritten);
        if (scanned != null) {
            assertThat(effects.scanned().contains(id)).isEqualTo(scanned);
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "drop schema if exists elsewhere cascade; drop schema public cascade; create schema public");
            statement.execute(TABLES);
        }
        assertThat(new SampleRows(connection).fill()).isEmpty();
        try (Statement statement = connection.createStatement()) {
            statement.execute("update loose set id = id + 1000");
        }
    }
}
