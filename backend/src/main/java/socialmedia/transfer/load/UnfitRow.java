package socialmedia.transfer.load;

/** What keeps one row out; thrown and caught within this package. */
final class UnfitRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    /** @param column as the file calls it; empty where it is about none */
    UnfitRow(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
