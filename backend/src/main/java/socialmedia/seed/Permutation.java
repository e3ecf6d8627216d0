package socialmedia.seed;

import socialmedia.fake.Mix;

/**
 * The numbers below a bound in another order, each place computed by itself: a bijection of the next power of two, walked until it
 * is below the bound.
 */
final class Permutation {

    private final int size;
    private final int mask;
    private final int shift;
    private final int offset;
    private final int first;
    private final int second;

    Permutation(int size, long key) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, size - 1));
        this.size = size;
        mask = (int) ((1L << bits) - 1);
        shift = Math.max(1, (bits + 1) / 2);
        offset = (int) Mix.of(key, 0);
        first = (int) Mix.of(key, 1) | 1;
        second = (int) Mix.of(key, 2) | 1;
    }

    /** The number at that place. */
    int at(int place) {
        int number = place;
        do {
            number = (number + offset) * first & mask;
            number ^= number >>> shift;
            number = number * second & mask;
            number ^= number >>> shift;
            number = (number - offset) * first & mask;
            number ^= number >>> shift;
        } while (number >= size);
        return number;
    }
}
