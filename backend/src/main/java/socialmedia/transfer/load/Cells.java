package socialmedia.transfer.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values as files have them; what is none of the kind is refused by an IllegalArgumentException that says what it should be. */
final class Cells {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern MOMENT = Pattern.compile(
            "([0-9]{4,6})-([0-9]{2})-([0-9]{2})"
                    + "(?:[ T]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?"
                    + " ?(Z|[+-][0-9]{2}(?::?[0-9]{2}(?::?[0-9]{2})?)?)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final int LAST_YEAR = 294_276;
    private static final Set<String> YES = Set.of("t", "true", "y", "yes", "on", "1");
    private static final Set<String> NO = Set.of("f", "false", "n", "no", "off", "0");

    private Cells() {}

    /** An id: 1 to 2147483647. */
    static Integer id(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a whole number");
        }
        long value = Long.parseLong(text);
        if (value < 1 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("is not between 1 and " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /** As PostgreSQL and JSON write it, and what else PostgreSQL takes. */
    static Boolean flag(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("is neither true nor false");
        }
        return YES.contains(word);
    }

    /**
     * A moment as PostgreSQL writes it ({@code 2026-01-01 12:00:00.5+00}), in the manner of ISO 8601, or a date; what does not say
     * its zone is in UTC.
     */
    static Instant instant(String text) {
        Matcher parts = MOMENT.matcher(text.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > LAST_YEAR) {
            throw new IllegalArgumentException("is not a time such as 2026-01-31 12:00:00+00");
        }
        try {
            LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            LocalTime time = LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6), nanos(parts.group(7)));
            ZoneOffset offset = parts.group(8) == null
                    ? ZoneOffset.UTC
                    : ZoneOffset.of(parts.group(8).toUpperCase(Locale.ROOT));
            Instant instant = date.atTime(time).toInstant(offset);
            if (instant.isBefore(FIRST)) {
                throw new IllegalArgumentException("is before the year 1");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a time that there is", e);
        }
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
