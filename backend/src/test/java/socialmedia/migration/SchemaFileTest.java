package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.database.DatabaseSettings;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

/** Files of SQL as people and pg_dump write them. */
final class SchemaFileTest {

    @Test
    void runsWhatPgDumpWrites() throws SQLException {
        String dump = """
                --
                -- PostgreSQL database dump
                --
                \\restrict 8e8a7b
                SET statement_timeout = 0;
                SET setting_of_a_later_version = 0;
                SET client_encoding = 'UTF8';
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE SCHEMA public;
                ALTER SCHEMA public OWNER TO nobody_here;
                CREATE FUNCTION public.f() RETURNS integer
                    LANGUAGE sql
                    AS $$ select 1; $$;
                ALTER FUNCTION public.f() OWNER TO "Nobody Here";
                CREATE TABLE public.a (b integer);
                ALTER TABLE public.a OWNER TO nobody_here;
                COPY public.a (b) FROM stdin;
                1
                \\.
                \\unrestrict 8e8a7b
                """;

        try (FreshDatabase database = TestDatabase.create()) {
            List<String> notes = run(database, dump);

            assertThat(database.jdbc()
                            .sql("select b + public.f() from public.a")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            assertThat(notes)
                    .containsExactly(
                            "Passed over: SET setting_of_a_later_version = 0, which this server does not know",
                            "Passed over in dump.sql: owners that this server does not know, \"Nobody Here\", nobody_here");
        }
    }

    @Test
    void namesTheLineOfAStatementThatFails() throws SQLException {
        OperatorFailure failure = fails("create table a (b integer);\n\n-- twice\ncreate table a (b integer);\n");

        assertThat(failure.kind()).isEqualTo(Kind.USAGE);
        assertThat(failure).hasMessage("relation \"a\" already exists [42P07]");
        assertThat(failure.details().place()).hasToString("dump.sql:4");
    }

    @Test
    void saysThatTheServerLacksARole() throws SQLException {
        assertThat(fails("create table a (b integer);\ngrant select on a to nobody_here;")
                        .details()
                        .hint())
                .isEqualTo("the throw-away database's server lacks the role; --shadow names another server");
    }

    @Test
    void hasRolesOnTheConsolesOwnServerForAsLongAsItTakes() throws SQLException {
        DatabaseSettings server = TestDatabase.server();
        assumeTrue(server.embedded(), "only a server of the console's own takes other roles");
        String roles = "select rolname from pg_roles where rolname ~ '^auto (made|granted)'";
        try (MissingRoles made = MissingRoles.made();
                FreshDatabase database = TestDatabase.create()) {
            try (Connection connection = database.connections().open()) {
                new SchemaFile(
                                "dump.sql",
                                "create role \"auto made\"; create table a (b integer); grant select on a to \"auto granted\";")
                        .run(database.connections(), connection, made);
            }
            assertThat(database.jdbc().sql(roles).query(String.class).list())
                    .containsExactlyInAnyOrder("auto made", "auto granted");
        }
        try (FreshDatabase database = TestDatabase.create()) {
            assertThat(database.jdbc().sql(roles).query(String.class).list()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create role admin_shell_test_role",
                "CREATE USER admin_shell_test_role",
                "drop database admin_shell_test",
                "alter system set work_mem = '1GB'"
            })
    void refusesWhatWouldStayOnTheServer(String sql) throws SQLException {
        assertThat(fails(sql + ";")).hasMessage("this is no part of a schema, and would stay on the server");
    }

    @Test
    void refusesToReadOtherFiles() throws SQLException {
        assertThat(fails("\\i other.sql\n")).hasMessage("\\i is psql's own, and is not run here");
    }

    private static List<String> run(FreshDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connections().open()) {
            return new SchemaFile("dump.sql", sql).run(database.connections(), connection, MissingRoles.left());
        }
    }

    private static OperatorFailure fails(String sql) throws SQLException {
        try (FreshDatabase database = TestDatabase.create()) {
            OperatorFailure failure = catchThrowableOfType(OperatorFailure.class, () -> run(database, sql));
            assertThat(failure).isNotNull();
            return failure;
        }
    }
}
