package socialmedia.transfer.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that did not go in.
 *
 * @param line of the file, from 1
 * @param column as the file calls it; empty where no single one is to blame
 * @param isConflict whether what is there already was in its way
 * @param cells as they stand in the file, by the file's own names; empty where they could not be told
 * @param text the row as it stands in the file where its cells could not be told, else empty
 */
public record RejectedRow(
        long line, String column, String reason, boolean isConflict, Map<String, @Nullable String> cells, String text) {

    /** For people: {@code line 3, email: is no email}. */
    public String sentence() {
        return (column.isEmpty() ? "" : column + " ") + reason;
    }
}
