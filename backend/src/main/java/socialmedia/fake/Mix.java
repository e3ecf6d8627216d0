package socialmedia.fake;

/**
 * Numbers that look like chance and are functions of what they are made from, the same on any machine.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/SplittableRandom.html">SplitMix64</a>
 */
public final class Mix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1.0p-53;

    private Mix() {}

    /** The number at an index of the endless list that a key stands for; a good key for another list. */
    public static long of(long key, long index) {
        long z = key + GOLDEN * (index + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code bound - 1}, each as likely as the others; it looks at the upper half of the bits. */
    public static int below(int bound, long number) {
        return (int) (((number >>> 32) * bound) >>> 32);
    }

    /** A number from 0 to just below 1. */
    public static double unit(long number) {
        return (number >>> 11) * TO_UNIT;
    }
}
