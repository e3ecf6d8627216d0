package socialmedia.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socialmedia.progress.Progress;

/** What is written to a terminal of 60 columns, with {@code <} where the line is erased. */
final class ShownProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final StatusLine terminal = StatusLine.at(err, () -> 60);
    private final AtomicLong nanoseconds = new AtomicLong();

    @Test
    void redrawsABarAndLeavesALineForEachPhase() {
        try (ShownProgress progress = bar()) {
            progress.begin("users", 100);
            after(100, progress, 50);
            after(200, progress, 50);
            progress.begin("indexes", Progress.UNKNOWN);
            after(1_500, progress, 0);
            progress.begin("votes", 1_000);
            after(1_000, progress, 1_000);
        }

        assertThat(written()).isEqualTo("""
                <users  [====>     ]   50%  50 of 100  500/s  1 s left\
                <users  [====================]  100%  100 of 100  333/s  0 s\
                <users: 100 rows in 0.3 s
                <indexes  \\  1 s<indexes: 1.5 s
                <votes  [==========]  100%  1,000 of 1,000  1,000/s  1 s\
                <votes: 1,000 rows in 1.0 s
                """);
    }

    @Test
    void saysNothingOfPhasesThatNobodySaw() {
        try (ShownProgress progress = bar()) {
            progress.begin("users", 1);
            progress.advance(1);
            progress.begin("posts", 1);
            progress.advance(1);
        }

        assertThat(written()).isEmpty();
    }

    @Test
    void erasesABarThatDidNotReachItsEnd() {
        try (ShownProgress progress = bar()) {
            progress.begin("lines", Progress.UNKNOWN);
            after(1_000, progress, 5);
        }
        err.println("error: interrupted");

        assertThat(written()).isEqualTo("<lines  /  5 rows  5 rows/s  1 s<error: interrupted\n");
    }

    @Test
    void drawsNothingMoreOnceItIsClosed() {
        ShownProgress progress = bar();
        progress.begin("votes", 10);
        after(100, progress, 1);
        progress.close();
        int before = written.size();

        progress.show();
        progress.close();

        assertThat(written.size()).isEqualTo(before);
    }

    @Test
    void printsMessagesAboveTheBar() {
        Screen screen = screen(OutputSettings.standard(), terminal);

        try (ShownProgress progress = bar()) {
            progress.begin("votes", 10);
            after(1_000, progress, 5);
            screen.note("line 7: no such user");
        }

        assertThat(written()).isEqualTo("""
                <votes  [=========>          ]   50%  5 of 10  5/s  1 s left<line 7: no such user
                <votes  [=========>          ]   50%  5 of 10  5/s  1 s left<""");
    }

    @Test
    void leavesTheTerminalToAQuestion() {
        Screen screen = screen(OutputSettings.standard(), terminal);

        try (ShownProgress progress = bar()) {
            progress.begin("votes", Progress.UNKNOWN);
            after(0, progress, 0);
            screen.confirm("Really?");
        }

        assertThat(written()).isEqualTo("<votes  |  0 s<Really? [y/N] \n<votes  |  0 s<");
    }

    @Test
    void givesWayToResultsAtTheTerminal() {
        Screen screen = screen(OutputSettings.standard(), terminal);

        try (ShownProgress progress = bar()) {
            progress.begin("rows", Progress.UNKNOWN);
            after(0, progress, 0);
            screen.line("1,ana@example.org");
            after(1_000, progress, 5);
        }

        assertThat(written()).isEqualTo("<rows  |  0 s<");
    }

    @Test
    void staysWhereResultsGoElsewhere() {
        Screen screen = screen(OutputSettings.standard(), terminal)
                .writingTo(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

        try (ShownProgress progress = bar()) {
            progress.begin("rows", Progress.UNKNOWN);
            screen.line("1,ana@example.org");
            after(1_000, progress, 0);
        }

        assertThat(written()).isEqualTo("<rows  /  1 s<");
    }

    @Test
    void printsLinesWhereNothingCanBeRedrawn() {
        try (ShownProgress progress = by(new ProgressLines(StatusLine.none(err)))) {
            progress.begin("users", 1);
            progress.advance(1);
            progress.begin("votes", 1_000_000);
            after(10_000, progress, 450_000);
            after(10_000, progress, 550_000);
        }

        assertThat(written()).isEqualTo("""
                votes: 450,000 of 1,000,000 rows, 45,000 a second, 13 s left
                votes: 1,000,000 of 1,000,000 rows, 50,000 a second, 20 s so far
                votes: 1,000,000 rows in 20 s
                """);
    }

    @Test
    void isAskedForAtAScreen() {
        try (ShownProgress progress =
                screen(OutputSettings.standard(), terminal).progress()) {
            progress.begin("votes", Progress.UNKNOWN);
            progress.show();
        }

        assertThat(written()).startsWith("<votes  |  ");
    }

    @Test
    void isSilentWhenQuiet() {
        assertSilence(OutputSettings.standard().quiet(true));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JSON", "NDJSON"})
    void isSilentWhereProgramsRead(Format format) {
        assertSilence(OutputSettings.standard().format(format));
    }

    private void assertSilence(OutputSettings settings) {
        try (ShownProgress progress = screen(settings, terminal).progress()) {
            progress.begin("votes", 1);
            progress.advance(1);
            progress.show();
        }

        assertThat(written()).isEmpty();
    }

    private ShownProgress bar() {
        return by(new ProgressBar(terminal));
    }

    private ShownProgress by(ProgressDisplay display) {
        return new ShownProgress(display, Duration.ZERO, nanoseconds::get);
    }

    private void after(long milliseconds, ShownProgress progress, long rows) {
        nanoseconds.addAndGet(milliseconds * 1_000_000);
        progress.advance(rows);
        progress.show();
    }

    private Screen screen(OutputSettings settings, StatusLine messages) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Screen(Streams.plain(nowhere, messages), new Agreement(), () -> 60, settings);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "<");
    }

    /** Says yes. */
    private final class Agreement implements Questions {

        @Override
        public Optional<String> ask(String question) {
            err.println(question);
            return Optional.of("y");
        }

        @Override
        public Optional<String> askSecret(String prompt) {
            return Optional.empty();
        }
    }
}
