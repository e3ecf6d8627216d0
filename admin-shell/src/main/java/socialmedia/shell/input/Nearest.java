package socialmedia.shell.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** The candidate with the fewest slips of the finger from {@code word}; empty if none is near. */
    static Optional<String> to(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, Math.min(3, bare(lower).length() / 3));
        return candidates.stream()
                .filter(candidate -> slips(lower, candidate) <= allowed || isBeginning(lower, candidate))
                .min(Comparator.comparingInt((String candidate) -> slips(lower, candidate))
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

    /** Characters to change, add, drop or swap with their neighbour: the distance of Damerau and Levenshtein. */
    static int slips(String from, String to) {
        if (from.length() > LONGEST || to.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : smallest(distance, i, j, from, to);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int smallest(int[][] distance, int i, int j, String from, String to) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + 1, distance[i - 1][j - 1] + change);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
