package socialmedia.seed;

/**
 * Ids without a gap, both ends included.
 *
 * @param last one before the first where there are none
 */
public record RowRange(int first, int last) {

    static RowRange of(int first, int count) {
        return new RowRange(first, first + count - 1);
    }

    public long count() {
        return (long) last - first + 1;
    }

    public boolean isEmpty() {
        return last < first;
    }

    /** For messages: {@code 1 to 10}. */
    @Override
    public String toString() {
        return first + " to " + last;
    }
}
