package socialmedia.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

/** Rows for all kinds of tables. */
final class SampleRowsTest {

    @Test
    void fillsTablesOfAllKindsOfColumns() throws SQLException {
        try (FreshDatabase database = TestDatabase.create();
                Connection connection = database.connections().open();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create type mood as enum ('glad', 'sad');
                    create domain positive as integer check (value > 0);
                    create type pair as (a integer, b text);
                    create table "Odd Name" (id serial primary key, "a,b" text not null unique);
                    create table parent (a integer, b uuid, primary key (a, b));
                    create table child (
                        id bigint generated always as identity primary key, a integer not null, b uuid not null,
                        boss bigint references child (id), state text not null check (state in ('open', 'shut')),
                        m mood not null, p positive not null, v varchar(4) not null, j jsonb not null, js json not null,
                        d date not null, t time not null, i interval not null, y bytea not null, n numeric(6, 2) not null,
                        f double precision not null, l boolean not null, ip inet not null, r int4range not null,
                        xs text[] not null, double_n numeric generated always as (n * 2) stored, c pair,
                        foreign key (a, b) references parent (a, b), unique (a, b)
                    );
                    create table part (id integer not null, at date not null) partition by range (at);
                    create table part_2026 partition of part for values from ('2026-01-01') to ('2027-01-01');
                    create table nothing ();
                    create table never (id integer not null check (id < 0));
                    """);

            assertThat(new SampleRows(connection).fill())
                    .singleElement()
                    .asString()
                    .startsWith("public.never: ")
                    .contains("never_id_check");
            assertThat(TableContents.read(connection).rows())
                    .containsEntry("public.\"Odd Name\"", 3L)
                    .containsEntry("public.parent", 3L)
                    .containsEntry("public.child", 3L)
                    .containsEntry("public.part_2026", 3L);
        }
    }
}
