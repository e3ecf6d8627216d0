package socialmedia.seed;

/**
 * How many votes the post of a rank gets: a power law whose sum is exact, and of which no post gets more than there are voters; what
 * the first ones cannot take goes to the others by the same law.
 */
final class VoteCounts {

    private static final double SHIFT = 3;

    /** Above any error of rounding, so that the largest share is below the cap for certain. */
    private static final double MARGIN = 1.0 / 64;

    private final PowerLaw law;
    private final int cap;
    private final int full;
    private final long votes;
    private final double before;
    private final double rest;

    /** @param cap so many at most for each post; {@code posts * cap} is at least {@code votes} */
    VoteCounts(int posts, long votes, int cap) {
        law = PowerLaw.sevenEighths(posts, SHIFT);
        this.cap = cap;
        full = full(posts, votes);
        this.votes = votes - (long) full * cap;
        before = law.sum(full);
        rest = law.sum(posts) - before;
    }

    private int full(int posts, long all) {
        int low = 0;
        int high = posts;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double first = (law.sum(middle + 1) - law.sum(middle)) / (law.sum(posts) - law.sum(middle));
            if ((all - (long) middle * cap) * first <= cap - MARGIN) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int of(int rank) {
        return rank < full ? cap : (int) (until(rank + 1) - until(rank));
    }

    private long until(int rank) {
        return (long) (votes * ((law.sum(rank) - before) / rest));
    }
}
