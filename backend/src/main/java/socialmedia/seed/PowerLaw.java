package socialmedia.seed;

/**
 * Ranks of which the first weigh most: rank r has the weight (r + shift) to the power of -3/4 or -7/8. Sums and their inverses have
 * a closed form of square roots and squares, which IEEE 754 rounds the same way on any machine.
 */
final class PowerLaw {

    private final int size;
    private final double shift;
    private final int roots;
    private final double none;
    private final double all;

    private PowerLaw(int size, double shift, int roots) {
        this.size = size;
        this.shift = shift;
        this.roots = roots;
        none = sum(0);
        all = sum(size) - none;
    }

    static PowerLaw threeQuarters(int size, double shift) {
        return new PowerLaw(size, shift, 2);
    }

    static PowerLaw sevenEighths(int size, double shift) {
        return new PowerLaw(size, shift, 3);
    }

    /** What the ranks before that one weigh together, in a measure of its own; never less for a later rank. */
    double sum(int rank) {
        double sum = rank + shift;
        for (int i = 0; i < roots; i++) {
            sum = Math.sqrt(sum);
        }
        return sum;
    }

    /** The rank up to which the given share, from 0 to below 1, of all weight lies. */
    int rankAt(double share) {
        double sum = none + share * all;
        for (int i = 0; i < roots; i++) {
            sum *= sum;
        }
        return Math.max(0, Math.min(size - 1, (int) (sum - shift)));
    }
}
