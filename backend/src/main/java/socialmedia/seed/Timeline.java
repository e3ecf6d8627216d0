package socialmedia.seed;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import socialmedia.fake.Mix;

/**
 * When things happen between two moments: an intensity for each hour (UTC) that goes by hour of the day and day of the week, summed
 * up. Times are microseconds since 1970.
 */
final class Timeline {

    static final long HOUR = 3_600_000_000L;
    static final long DAY = 24 * HOUR;

    private static final int[] BY_HOUR = {
        20, 12, 8, 6, 6, 10, 20, 38, 52, 58, 60, 62, 68, 64, 58, 57, 60, 68, 80, 94, 100, 92, 68, 40
    };
    private static final int[] BY_WEEKDAY = {100, 97, 95, 96, 92, 108, 122};
    private static final int NOISE = 31;

    /** 1970 began on a Thursday, the fourth of the seven. */
    private static final int FIRST_WEEKDAY = 3;

    private final long start;
    private final long end;
    private final double[] sums;

    /**
     * Sums up.
     *
     * @param level how much happens in an hour, counted from the first, apart from the hour and the day
     * @param key what the days' own ups and downs come from
     */
    Timeline(long start, long end, IntToDoubleFunction level, long key) {
        this.start = start;
        this.end = end;
        int hours = (int) ((end - start + HOUR - 1) / HOUR);
        sums = new double[hours + 1];
        for (int hour = 0; hour < hours; hour++) {
            long length = Math.min(HOUR, end - start - hour * HOUR);
            sums[hour + 1] = sums[hour] + level.applyAsDouble(hour) * rhythm(start + hour * HOUR, key) * length / HOUR;
        }
    }

    private static double rhythm(long time, long key) {
        long day = Math.floorDiv(time, DAY);
        int weekday = (int) Math.floorMod(day + FIRST_WEEKDAY, 7L);
        int noise = 100 + Mix.below(NOISE, Mix.of(key, day)) - NOISE / 2;
        return BY_HOUR[(int) (Math.floorMod(time, DAY) / HOUR)] * BY_WEEKDAY[weekday] * noise;
    }

    /** The moment by which that share, from 0 to below 1, of all has happened. */
    long at(double share) {
        double sum = share * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, sum);
        int hour = Math.min(sums.length - 2, found >= 0 ? found : -found - 2);
        double part = (sum - sums[hour]) / (sums[hour + 1] - sums[hour]);
        long length = Math.min(HOUR, end - start - hour * HOUR);
        return Math.min(end - 1, start + hour * HOUR + (long) (part * length));
    }

    /** The share of all that has happened by a moment. */
    double share(long time) {
        if (time <= start) {
            return 0;
        }
        int hour = (int) Math.min(sums.length - 2, (time - start) / HOUR);
        long length = Math.min(HOUR, end - start - hour * HOUR);
        double part = Math.min(1, (double) (time - start - hour * HOUR) / length);
        return (sums[hour] + part * (sums[hour + 1] - sums[hour])) / sums[sums.length - 1];
    }

    static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000L + time.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
