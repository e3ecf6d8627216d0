package socialmedia.shell.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.shell.output.CapturedScreen;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.OutputSettings;

final class FailureReportTest {

    @Test
    void saysWhatWasWrongAndWhatToDo() {
        assertThat(text(new OperatorFailure(Kind.NOT_FOUND, "no revision b1c7", "did you mean b1c66d590ccf?")))
                .isEqualTo("error: no revision b1c7; did you mean b1c66d590ccf?\n");
    }

    @Test
    void namesThePlaceFirstAndShowsTheStatementBelow() {
        assertThat(text(failedStep())).isEqualTo("""
                sql/upgrade/V9.sql:4:12: error: column "titel" does not exist [42703]; nothing was kept
                    select titel
                           ^
                """);
    }

    @Test
    void isOneObjectUnderJson() {
        assertThat(under(OutputSettings.standard().format(Format.JSON), failedStep()))
                .isEqualTo("{\"error\":{\"exit\":1,\"code\":\"failed\","
                        + "\"message\":\"column \\\"titel\\\" does not exist [42703]\",\"hint\":\"nothing was kept\","
                        + "\"sqlstate\":\"42703\",\"file\":\"sql/upgrade/V9.sql\",\"line\":4,\"column\":12}}\n");
    }

    @Test
    void hasNullForWhatIsNotKnown() {
        assertThat(under(
                        OutputSettings.standard().format(Format.NDJSON),
                        new OperatorFailure(Kind.USAGE, "there is no command usr")))
                .isEqualTo(
                        "{\"error\":{\"exit\":2,\"code\":\"usage\",\"message\":\"there is no command usr\",\"hint\":null,"
                                + "\"sqlstate\":null,\"file\":null,\"line\":null,\"column\":null}}\n");
    }

    @Test
    void givesEveryKindItsExitCode() {
        for (Kind kind : Kind.values()) {
            assertThat(exit(new OperatorFailure(kind, "no"))).isEqualTo(ExitCode.of(kind));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE", "08001, UNAVAILABLE", "57P01, UNAVAILABLE", "57P02, UNAVAILABLE", "57P03, UNAVAILABLE",
        "42501, UNAVAILABLE", "25006, UNAVAILABLE", "55P03, UNAVAILABLE", "40P01, UNAVAILABLE", "57014, INTERRUPTED",
        "23505, CONFLICT", "40001, CONFLICT", "23503, FAILED", "53100, FAILED", "XX000, FAILED"
    })
    void tellsByTheSqlStateHowItEnds(String state, ExitCode expected) {
        assertThat(exit(new IllegalStateException(new SQLException("refused", state))))
                .isEqualTo(expected);
    }

    @Test
    void tellsAStatementTimeoutFromCtrlC() {
        assertThat(exit(new SQLException("canceling statement due to statement timeout", "57014")))
                .isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void saysOfCtrlCNoMoreThanThatItCame() {
        assertThat(text(new SQLException("ERROR: canceling statement due to user request", "57014")))
                .isEqualTo("error: interrupted\n");
    }

    @Test
    void namesTableAndConstraintButNotTheRow() {
        PSQLException refused = new PSQLException(new ServerErrorMessage("SERROR\0C23514"
                + "\0Mnew row for relation \"users\" violates check constraint \"users_email_check\""
                + "\0DFailing row contains (1, ana@example.org, $2b$12$abcdefgh).\0tusers\0nusers_email_check\0"));

        assertThat(text(refused))
                .isEqualTo("error: new row for relation \"users\" violates check constraint \"users_email_check\""
                        + " [23514]\n");
    }

    @Test
    void namesTheTableWhereTheMessageDoesNot() {
        PSQLException refused = new PSQLException(
                new ServerErrorMessage("SERROR\0C23505\0Mdoppelter Schlüsselwert\0tusers\0nusers_email_key\0"));

        assertThat(text(refused))
                .isEqualTo("error: doppelter Schlüsselwert [23505], table users, constraint users_email_key\n");
    }

    @Test
    void findsTheReasonOfABatch() {
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0 was aborted", "23505", new int[0]);
        batch.setNextException(new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0")));

        assertThat(text(batch)).isEqualTo("error: duplicate key [23505]\n");
    }

    @Test
    void tellsABugInOneLine() {
        assertThat(text(new IllegalStateException("no such step\nat all")))
                .isEqualTo("error: internal error: IllegalStateException: no such step; --debug shows where\n");
        assertThat(exit(new StackOverflowError())).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void showsWhereUnderDebugOnly() {
        assertThat(under(OutputSettings.standard().debug(true), new IllegalStateException("no such step")))
                .contains("\njava.lang.IllegalStateException: no such step\n")
                .contains("\tat socialmedia.shell.failure.FailureReportTest");
    }

    @Test
    void saysThatMemoryRanOut() {
        assertThat(text(new OutOfMemoryError("Java heap space")))
                .isEqualTo("error: out of memory; JAVA_TOOL_OPTIONS=-Xmx2g, for example, gives the console more\n");
    }

    @Test
    void looksThroughWrappersForWhatTheOperatorCanMend() {
        assertThat(exit(new CompletionException(new OperatorFailure(Kind.REFUSED, "read-only"))))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(exit(new UncheckedIOException(new ClosedByInterruptException())))
                .isEqualTo(ExitCode.INTERRUPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no jdbc:postgresql://h/d?user=a&password=s3cret&x=1 | no jdbc:postgresql://h/d?user=a&password=***&x=1",
                "no postgresql://ana:s3cret@host/d | no postgresql://ana:***@host/d",
                "near: alter role ana password 's3cret' | near: alter role ana password '***'",
                "unknown option --password=s3cret | unknown option --password=***"
            })
    void masksPasswords(String message, String shown) {
        assertThat(text(new OperatorFailure(Kind.FAILED, message))).isEqualTo("error: " + shown + "\n");
    }

    @Test
    void masksPasswordsInATraceToo() {
        assertThat(under(
                        OutputSettings.standard().debug(true).format(Format.JSON),
                        new IllegalStateException("jdbc:postgresql://h/d?password=s3cret")))
                .doesNotContain("s3cret")
                .hasLineCount(1);
    }

    @Test
    void showsHostileTextHarmless() {
        assertThat(text(new OperatorFailure(Kind.NOT_FOUND, "no user \u001b[2J")))
                .isEqualTo("error: no user \\u001b[2J\n");
    }

    private static OperatorFailure failedStep() {
        return new OperatorFailure(
                Kind.FAILED,
                Details.of("column \"titel\" does not exist [42703]")
                        .hint("nothing was kept")
                        .sqlState("42703")
                        .place(new Place("sql/upgrade/V9.sql", 4, 12))
                        .excerpt("    select titel\n           ^"),
                null);
    }

    private static String text(Throwable thrown) {
        return under(OutputSettings.standard(), thrown);
    }

    private static String under(OutputSettings settings, Throwable thrown) {
        CapturedScreen captured = CapturedScreen.with(settings);
        FailureReport.show(thrown, captured.screen());
        assertThat(captured.out()).isEmpty();
        return captured.err();
    }

    private static ExitCode exit(Throwable thrown) {
        return FailureReport.show(
                thrown, CapturedScreen.with(OutputSettings.standard()).screen());
    }
}
