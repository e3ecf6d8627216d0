package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resource.StringResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.directory.Checksum;

/** Pins what is used of Flyway's internal classes. */
final class FlywayAdapterTest {

    private final FlywayAdapter flyway = new FlywayAdapter();

    @Test
    void namesTheLineOfAStatementsFirstWord() {
        String script = """
                -- Header
                --
                create table a (id int);
                -- about b
                /* more
                   about b */

                create table b (id int); -- trailing
                """;

        assertThat(flyway.parse("x.sql", script))
                .extracting(ScriptStatement::line)
                .containsExactly(3, 8);
        assertThat(flyway.parse("x.sql", script).get(1).sql()).isEqualTo("create table b (id int)");
    }

    @Test
    void keepsBodiesOfFunctionsTogether() {
        String script = """
                create function f() returns int language sql begin atomic select 1; select 2; end;
                do $$ begin raise notice 'x;y'; end $$;
                select E'it\\'s; one';
                """;

        assertThat(flyway.parse("x.sql", script)).hasSize(3);
    }

    @Test
    void findsNoStatementInComments() {
        assertThat(flyway.parse("x.sql", "-- nothing\n/* at /* all */ */\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently a on b (c);",
                "drop index concurrently a;",
                "reindex table concurrently a;",
                "reindex (verbose) index concurrently a;",
                "alter table a detach partition b concurrently;",
                "vacuum a;"
            })
    void knowsWhatCannotBeInATransaction(String sql) {
        assertThat(flyway.parse("x.sql", sql))
                .extracting(ScriptStatement::transactional)
                .containsExactly(false);
    }

    @Test
    void takesANewEnumValueIntoTheTransaction() {
        assertThat(flyway.parse("x.sql", "-- why\nalter type mood add value 'meh';"))
                .extracting(ScriptStatement::transactional)
                .containsExactly(true);
    }

    @Timeout(20)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1;\n\ncopy posts from stdin;",
                "select '\\.';\n\ncopy posts (id) from stdin with (format csv);\n1\n2\n",
                "-- ends\n-- \\.\ncopy posts\nfrom stdin",
                "select 1;\n\ncopy posts from stdin\n1\n\\.\n",
                "copy a from stdin;\n1\n\\.\n/* more */ copy b from stdin;\n\\. \\.\n"
            })
    void refusesACopyWhoseDataHasNoEnd(String script) {
        int line = script.startsWith("copy") ? 4 : 3;

        assertThatThrownBy(() -> flyway.parse("x.sql", script))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage("COPY FROM STDIN without its data, which ends with \\. on a line of its own")
                .satisfies(e -> assertThat(((OperatorFailure) e).kind()).isEqualTo(OperatorFailure.Kind.USAGE))
                .satisfies(e -> assertThat(((OperatorFailure) e).details().place())
                        .extracting(OperatorFailure.Place::line)
                        .isEqualTo(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy posts from stdin;\n1\ta\n\\.\nselect 1;",
                "copy posts from stdin\n;\r\n1\ta\r\n\\.\r\nselect 1;",
                "copy posts from stdin;\n\\.\ncopy posts from stdin;\n\\.",
                "-- copy posts from stdin;\nselect 1; select 'copy posts from stdin;';",
                "do $$ begin\ncopy posts from stdin;\nend $$; /*\ncopy posts from stdin; */ select 1;",
                "copy posts from '/stdin'; select 1;"
            })
    void takesACopyWithItsDataAndWhatOnlyLooksLikeOne(String script) {
        assertThat(flyway.parse("x.sql", script)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin;", "COMMIT;", "end;", "rollback;", "start transaction;", "abort;"})
    void refusesTransactionsInsideAScript(String sql) {
        List<ScriptStatement> statements = flyway.parse("x.sql", "select 1;\n" + sql);

        assertThatThrownBy(() -> ScriptCheck.check("x.sql", statements))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("BEGIN and COMMIT are the console's")
                .satisfies(
                        e -> assertThat(((OperatorFailure) e).details().place()).hasToString("x.sql:2:1"));
    }

    @Test
    void letsSavepointsBe() {
        String script = "savepoint a; rollback to a; rollback to savepoint a; release a;";

        assertThat(ScriptCheck.check("x.sql", flyway.parse("x.sql", script))).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\n", "a\r\nb\r\n", "a\nb", "é✓\n\n\n", "\n"})
    void hasTheChecksumThatFlywayHas(String text) {
        assertThat(Checksum.of(text)).isEqualTo(ChecksumCalculator.calculate(new StringResource(text)));
    }

    @Test
    void locksTheNumberThatFlywayLocks() {
        assertThat(MigrationLock.NUMBER).isEqualTo(77_433_833_903_597L);
    }
}
