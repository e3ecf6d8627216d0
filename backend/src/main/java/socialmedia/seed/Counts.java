package socialmedia.seed;

import java.util.Locale;

/** Numbers of rows in words. */
final class Counts {

    private Counts() {}

    /** {@code 1 vote}, {@code 1,000 votes}. */
    static String text(long count, String singular) {
        return String.format(Locale.ROOT, "%,d %s%s", count, singular, count == 1 ? "" : "s");
    }
}
