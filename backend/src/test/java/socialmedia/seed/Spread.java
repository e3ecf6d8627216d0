package socialmedia.seed;

import java.util.Arrays;

/** How something is spread over those who have some of it. */
final class Spread {

    private final int[] ascending;

    private Spread(int[] ascending) {
        this.ascending = ascending;
    }

    static Spread of(int[] counts) {
        return new Spread(
                Arrays.stream(counts).filter(count -> count > 0).sorted().toArray());
    }

    int holders() {
        return ascending.length;
    }

    long total() {
        return Arrays.stream(ascending).asLongStream().sum();
    }

    int median() {
        return ascending[holders() / 2];
    }

    int most() {
        return ascending[holders() - 1];
    }

    /** The share of all that the given part of the holders has, those with most of it. */
    double topShare(double part) {
        int top = Math.max(1, (int) Math.round(holders() * part));
        long has = Arrays.stream(ascending, holders() - top, holders())
                .asLongStream()
                .sum();
        return (double) has / total();
    }

    /** 0 where all have the same, up to 1 where one has all. */
    double gini() {
        double weighted = 0;
        for (int i = 0; i < holders(); i++) {
            weighted += (2.0 * (i + 1) - holders() - 1) * ascending[i];
        }
        return weighted / ((double) holders() * total());
    }

    /** How many have at least {@code from} and less than {@code to}. */
    long between(int from, int to) {
        return Arrays.stream(ascending)
                .filter(count -> count >= from && count < to)
                .count();
    }
}
