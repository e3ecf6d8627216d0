package socialmedia.seed;

/**
 * Ids without a gap, both ends included.
 *
 * @param last one before the first where there are none
 */
public record RowRange(int first, int last) {

    /** Ids end at {@link Integer#MAX_VALUE}, whatever is asked for. */
    static RowRange of(int first, int count) {
        return new RowRange(first, (int) Math.min(Integer.MAX_VALUE, (long) first + count - 1));
    }

    public long count() {
        return (long) last - first + 1;
    }

    public boolean isEmpty() {
        return last < first;
    }

    /** For messages: {@code 1 to 10}, {@code 1}. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + " to " + last;
    }
}
