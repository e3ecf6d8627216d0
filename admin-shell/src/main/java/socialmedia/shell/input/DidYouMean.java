package socialmedia.shell.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import socialmedia.failure.Nearest;

/** Finds the word that was probably meant. */
final class DidYouMean {

    private static final int LONGEST = 64;

    private DidYouMean() {}

    /** The candidate with the fewest slips of the finger from {@code word}; empty if none is near. */
    static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, Math.min(3, bare(lower).length() / 3));
        return candidates.stream()
                .filter(candidate -> Nearest.distance(lower, candidate) <= allowed || isBeginning(lower, candidate))
                .min(Comparator.comparingInt((String candidate) -> Nearest.distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What follows "did you mean", or nothing. */
    static Optional<String> hint(String word, Collection<String> candidates) {
        return to(word, candidates).map(nearest -> "did you mean " + nearest + "?");
    }

    private static boolean isBeginning(String word, String candidate) {
        return bare(word).length() >= 3 && candidate.startsWith(word);
    }

    private static String bare(String word) {
        return word.startsWith("--") ? word.substring(2) : word;
    }
}
