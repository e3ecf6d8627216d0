package socialmedia.seed;

/**
 * Ids of rows, as PostgreSQL writes them as a multirange: those that lie side by side take no room.
 *
 * @param text for {@code cast(... as int4multirange)}
 * @param rows how many they are
 */
record IdRanges(String text, long rows) {

    static final IdRanges NONE = new IdRanges("{}", 0);

    boolean isEmpty() {
        return rows == 0;
    }

    /** These and others, of which none is among these. */
    IdRanges plus(IdRanges others) {
        if (isEmpty() || others.isEmpty()) {
            return isEmpty() ? others : this;
        }
        return new IdRanges(text.substring(0, text.length() - 1) + "," + others.text.substring(1), rows + others.rows);
    }
}
