package socialmedia.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.progress.Progress;

final class ProgressTextTest {

    private static final ProgressText NOTHING_YET = text("votes", 1_000_000, 0, 0);
    private static final ProgressText BEGUN = text("votes", 1_000_000, 1, 100);
    private static final ProgressText HALFWAY = text("votes", 1_000_000, 450_000, 10_000);
    private static final ProgressText DONE = text("votes", 1_000_000, 1_000_000, 22_345);
    private static final ProgressText OF_UNKNOWN_LENGTH = text("lines", Progress.UNKNOWN, 450_000, 10_000);
    private static final ProgressText UNCOUNTED = text("foreign keys", Progress.UNKNOWN, 0, 125_400);
    private static final ProgressText EMPTY = text("votes", 0, 0, 12);

    @Test
    void drawsABar() {
        assertThat(lines(progress -> progress.bar(99))).isEqualTo("""
                votes  [                              ]    0%  0 of 1,000,000  0 s
                votes  [                              ]    0%  1 of 1,000,000  10/s  27 h 46 min left
                votes  [============>                 ]   45%  450,000 of 1,000,000  45,000/s  13 s left
                votes  [==============================]  100%  1,000,000 of 1,000,000  44,752/s  22 s
                lines  -  450,000 rows  45,000 rows/s  10 s
                foreign keys  \\  2 min 5 s
                votes  [==============================]  100%  0 of 0  0 s
                """);
    }

    @Test
    void leavesOffWhatHasNoRoom() {
        assertThat(Stream.of(79, 70, 60, 50, 40, 30, 20, 10, 3)
                        .map(columns -> HALFWAY.bar(columns) + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo("""
                        votes  [========>           ]   45%  450,000 of 1,000,000  45,000/s  13 s left
                        votes  [===>      ]   45%  450,000 of 1,000,000  45,000/s  13 s left
                        votes  [===>      ]   45%  450,000 of 1,000,000  13 s left
                        votes  [========>           ]   45%  13 s left
                        votes  [===>      ]   45%  13 s left
                        votes  [===>      ]   45%
                        votes   45%
                        votes   4…
                        vo…
                        """);
    }

    @Test
    void isNeverWiderThanTheTerminal() {
        for (int columns = 1; columns < 120; columns++) {
            int limit = columns;
            assertThat(Stream.of(NOTHING_YET, HALFWAY, DONE, OF_UNKNOWN_LENGTH, UNCOUNTED))
                    .allSatisfy(progress ->
                            assertThat(DisplayWidth.of(progress.bar(limit))).isLessThanOrEqualTo(limit));
        }
    }

    @Test
    void tellsInALine() {
        assertThat(lines(ProgressText::line)).isEqualTo("""
                votes: 0 of 1,000,000 rows, 0 s so far
                votes: 1 of 1,000,000 rows, 10 a second, 27 h 46 min left
                votes: 450,000 of 1,000,000 rows, 45,000 a second, 13 s left
                votes: 1,000,000 of 1,000,000 rows, 44,752 a second, 22 s so far
                lines: 450,000 rows, 45,000 a second, 10 s so far
                foreign keys: 2 min 5 s so far
                votes: 0 of 0 rows, 0 s so far
                """);
    }

    @Test
    void tellsWhatAPhaseTook() {
        assertThat(Stream.of(text("users", 100_000, 100_000, 312), DONE, text("posts", 1, 1, 60_000), UNCOUNTED, EMPTY)
                        .map(progress -> progress.end() + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo("""
                        users: 100,000 rows in 0.3 s
                        votes: 1,000,000 rows in 22 s
                        posts: 1 row in 1 min 0 s
                        foreign keys: 2 min 5 s
                        votes: 0.0 s
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 999999, false",
        "1000000, 1000000, true",
        "1000000, 1000001, true",
        "0, 0, true",
        "-1, 7, false"
    })
    void isCompleteAtItsTotal(long total, long rows, boolean complete) {
        assertThat(text("votes", total, rows, 1).isComplete()).isEqualTo(complete);
    }

    @Test
    void goesNoFurtherThanAllOfIt() {
        assertThat(text("votes", 100, 130, 1_000).bar(60))
                .isEqualTo("votes  [====================]  100%  130 of 100  130/s  1 s");
    }

    @Test
    void obeysNoEscapeInAName() {
        assertThat(text("a\u001b[2J.csv", Progress.UNKNOWN, 0, 0).bar(40)).isEqualTo("a\\u001b[2J.csv  |  0 s");
    }

    private static String lines(Function<ProgressText, String> shown) {
        return Stream.of(NOTHING_YET, BEGUN, HALFWAY, DONE, OF_UNKNOWN_LENGTH, UNCOUNTED, EMPTY)
                .map(progress -> shown.apply(progress) + "\n")
                .collect(Collectors.joining());
    }

    private static ProgressText text(String phase, long total, long rows, long milliseconds) {
        return new ProgressText(phase, total, rows, Duration.ofMillis(milliseconds));
    }
}
