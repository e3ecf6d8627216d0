package socialmedia.seed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers of rows in words. */
final class Counts {

    private Counts() {}

    /** {@code 1 user, 3 posts and 1,000 votes}, without those that are 0; empty without any. */
    static Optional<String> list(long users, long posts, long votes) {
        List<String> parts = Stream.of(text(users, "user"), text(posts, "post"), text(votes, "vote"))
                .filter(part -> !part.startsWith("0 "))
                .toList();
        int last = parts.size() - 1;
        return last < 0
                ? Optional.empty()
                : Optional.of(
                        last == 0
                                ? parts.get(0)
                                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last));
    }

    /** {@code 1 vote}, {@code 1,000 votes}. */
    static String text(long count, String singular) {
        return String.format(Locale.ROOT, "%,d %s%s", count, singular, count == 1 ? "" : "s");
    }
}
