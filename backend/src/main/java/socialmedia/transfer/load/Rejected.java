package socialmedia.transfer.load;

/**
 * A row that did not go in, for messages.
 *
 * @param line from 1
 * @param column as the file calls it, or the number of the character; empty where no single one is to blame
 */
public record Rejected(String file, long line, String column, String reason) {

    /** As compilers write it: {@code users.csv:3: email is not ...}. */
    public String text() {
        boolean isPlace = column.matches("[0-9]+");
        return file + ":" + line + (isPlace ? ":" + column : "") + ": "
                + (column.isEmpty() || isPlace ? "" : column + " ") + reason;
    }
}
