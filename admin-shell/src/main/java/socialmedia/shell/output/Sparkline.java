package socialmedia.shell.output;

import java.util.List;
import java.util.stream.Collectors;

/** A row of figures as a row of small bars. */
public final class Sparkline {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** The lowest bar is nothing, the highest the greatest of the values. */
    public static String of(List<Long> values) {
        long greatest = values.stream().mapToLong(Long::longValue).max().orElse(0);
        return values.stream().map(value -> bar(value, greatest)).collect(Collectors.joining());
    }

    private static String bar(long value, long greatest) {
        long level = greatest == 0 ? 0 : (value * (BARS.length() - 1) + greatest - 1) / greatest;
        return String.valueOf(BARS.charAt((int) level));
    }
}
