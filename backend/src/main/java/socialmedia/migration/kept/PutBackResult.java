package socialmedia.migration.kept;

import java.util.List;
import java.util.Locale;

/**
 * What an upgrade put back of one thing that was set aside.
 *
 * @param rows how many rows it put back, or values into so many rows
 * @param left how many stay set aside
 * @param leftKeys which, the first of them
 * @param why why they stay
 */
public record PutBackResult(KeptEntry entry, long rows, long left, List<String> leftKeys, String why) {

    public PutBackResult {
        leftKeys = List.copyOf(leftKeys);
    }

    /** Such as {@code Put back votes: 20,000 rows}. */
    public String display() {
        return "Put back " + entry.display() + ": " + counted(rows);
    }

    /** What stays and why; empty where nothing does. */
    public String remainder() {
        if (left == 0) {
            return "";
        }
        String names = leftKeys.isEmpty()
                ? ""
                : ": " + String.join(", ", leftKeys) + (left > leftKeys.size() ? " and others" : "");
        return counted(left) + " of " + entry.display() + " stay" + (left == 1 ? "s" : "") + " kept (" + entry.id()
                + "), since " + why + names;
    }

    private static String counted(long number) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? "row" : "rows");
    }
}
