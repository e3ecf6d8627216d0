package socialmedia.schema.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.database.Connections;
import socialmedia.schema.ShadowDatabase;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.ThrowAwayServer;

/** The oracle on a real server: what it must see and what it must not. */
final class PgDumpOracleTest {

    private static final String SCHEMA = """
            create table t (a int default 1, b text, c varchar(3) check (c in ('x', 'y')));
            create index i on t (a);
            create function f() returns int language sql as 'select 1';
            """;

    private static Connections server;
    private static PgDumpOracle oracle;

    @BeforeAll
    static void findPgDump() {
        assumeTrue(PostgresPrograms.find().isPresent(), "no pg_dump with its server's programs on this machine");
        PostgresPrograms programs = PostgresPrograms.find().orElseThrow();
        server = ThrowAwayServer.shared(programs).connections();
        oracle = new PgDumpOracle(programs, server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table t alter a set default 2",
                "comment on index i is 'x'",
                "comment on schema public is 'x'",
                "revoke execute on function f() from public",
                "grant select (b) on t to public",
                "alter default privileges revoke execute on functions from public",
                "alter table t alter b set storage external",
                "alter table t alter a set statistics 7",
                "alter table t replica identity full",
                "alter table t enable row level security",
                "create policy p on t using (true)",
                "create publication p for table t",
                "create operator === (function = int4eq, leftarg = int, rightarg = int)",
                "create or replace function f() returns int language sql as 'select 2'",
            })
    void sees(String change) throws SQLException {
        assertThat(difference(SCHEMA, SCHEMA + change)).isNotEmpty();
    }

    @Test
    void doesNotMindTheOrderOfColumnsAndHowAnExpressionIsPrinted() throws SQLException {
        assertThat(difference(SCHEMA, SCHEMA)).isEmpty();
        assertThat(difference("create table t (a int, b text)", "create table t (b text, a int)"))
                .isEmpty();
        assertThat(difference(SCHEMA, SCHEMA + """
                        alter table t drop constraint t_c_check;
                        alter table t add constraint t_c_check
                            check (((c)::text = any ((array['x'::character varying, 'y'::character varying])::text[])));
                        """)).isEmpty();
    }

    private static String difference(String one, String other) throws SQLException {
        return oracle.difference(dump(one), dump(other));
    }

    private static String dump(String sql) throws SQLException {
        try (ShadowDatabase database = ShadowDatabase.create(server)) {
            try (Connection connection = database.connections().open()) {
                Scripts.run(connection, sql);
            }
            return oracle.dump(database.connections().settings());
        }
    }
}
