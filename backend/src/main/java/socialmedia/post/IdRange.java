package socialmedia.post;

import java.util.ArrayList;
import java.util.List;

/** Ids from one to another, both included. */
record IdRange(int first, int last) {

    private static final int MOST_DIGITS = 10;

    /** Those written with these digits at their beginning: 12, 120 to 129, 1200 to 1299 and so on. */
    static List<IdRange> beginningWith(String digits) {
        if (digits.isEmpty()) {
            return List.of(new IdRange(1, Integer.MAX_VALUE));
        }
        if (!digits.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")) {
            return List.of();
        }
        List<IdRange> ranges = new ArrayList<>();
        long first = Long.parseLong(digits);
        for (long size = 1; first <= Integer.MAX_VALUE; size *= 10, first *= 10) {
            ranges.add(new IdRange((int) first, (int) Math.min(first + size - 1, Integer.MAX_VALUE)));
        }
        return ranges;
    }
}
