package socialmedia.shell.output;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialmedia.progress.Progress;

/**
 * How far a phase of a long work is, in words.
 *
 * @param total rows, or {@link Progress#UNKNOWN}
 * @param rows done so far
 * @param elapsed since the phase began
 * @param unit what is counted, where that is something else than rows
 */
record ProgressText(String phase, long total, long rows, Duration elapsed, String unit) {

    private static final String BETWEEN = "  ";
    private static final String SPINNER = "|/-\\";
    private static final long SPIN_MILLISECONDS = 200;

    ProgressText {
        phase = SafeText.line(phase);
    }

    ProgressText(String phase, long total, long rows, Duration elapsed) {
        this(phase, total, rows, elapsed, "rows");
    }

    /** A line to be drawn in place, no wider than this: what matters less is left off where there is no room for all. */
    String bar(int columns) {
        return tails().stream()
                .flatMap(tail -> marks().map(mark -> joined(BETWEEN, List.of(phase, mark, tail))))
                .filter(line -> DisplayWidth.of(line) <= columns)
                .findFirst()
                .orElseGet(() -> DisplayWidth.cut(joined(BETWEEN, List.of(phase, percentage())), Math.max(1, columns)));
    }

    /** Of few lengths, since a bar that changes its own with each digit beside it is restless. */
    private Stream<String> marks() {
        return isTotalKnown() ? Stream.of(30, 20, 10).map(this::drawn) : Stream.of(spinner());
    }

    private String drawn(int length) {
        int done = (int) (length * percent() / 100);
        String body = "=".repeat(done);
        String tip = done > 0 && done < length ? body.substring(1) + ">" : body;
        return "[" + tip + " ".repeat(length - done) + "]";
    }

    /** What stands behind the bar, the most telling first. */
    private List<String> tails() {
        String speed = speed(isTotalKnown() ? "/s" : " " + unit + "/s");
        return Stream.of(
                        List.of(percentage(), count(), speed, time()),
                        List.of(percentage(), count(), time()),
                        List.of(percentage(), time()),
                        List.of(percentage()))
                .map(parts -> joined(BETWEEN, parts))
                .toList();
    }

    /** {@code 450,000 of 1,000,000}. */
    private String count() {
        if (isTotalKnown()) {
            return number(rows) + " of " + number(total);
        }
        return rows == 0 ? "" : rowsDone();
    }

    /** A line of its own, where nothing can be redrawn. */
    String line() {
        String count = isTotalKnown() ? count() + " " + unit : count();
        String time = isTimeLeftKnown() ? time() : time() + " so far";
        return phase + ": " + joined(", ", List.of(count, speed(" a second"), time));
    }

    /** What remains when the phase is over. */
    String end() {
        String time = elapsed.toMillis() < 10_000
                ? String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1_000.0)
                : duration(elapsed.toSeconds());
        return phase + ": " + (rows == 0 ? time : rowsDone() + " in " + time);
    }

    boolean isComplete() {
        return isTotalKnown() && rows >= total;
    }

    private boolean isTotalKnown() {
        return total != Progress.UNKNOWN;
    }

    private String percentage() {
        return isTotalKnown() ? String.format(Locale.ROOT, "%3d%%", percent()) : "";
    }

    private long percent() {
        return total <= 0 ? 100 : Math.min(100, rows * 100 / total);
    }

    private String spinner() {
        return String.valueOf(SPINNER.charAt((int) (elapsed.toMillis() / SPIN_MILLISECONDS % SPINNER.length())));
    }

    private String speed(String unit) {
        return rows == 0 || elapsed.toMillis() == 0 ? "" : number(rows * 1_000 / elapsed.toMillis()) + unit;
    }

    /** At the pace of this phase so far, where that says anything; else the time taken. */
    private String time() {
        if (!isTimeLeftKnown()) {
            return duration(elapsed.toSeconds());
        }
        double milliseconds = (double) elapsed.toMillis() / rows * (total - rows);
        return duration((long) Math.ceil(milliseconds / 1_000)) + " left";
    }

    private boolean isTimeLeftKnown() {
        return isTotalKnown() && rows > 0 && rows < total;
    }

    private String rowsDone() {
        return rows == 1 ? "1 " + unit.replaceFirst("s$", "") : number(rows) + " " + unit;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3_600 + " h " + seconds / 60 % 60 + " min";
    }

    private static String joined(String between, List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
