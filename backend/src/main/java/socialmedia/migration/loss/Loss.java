package socialmedia.migration.loss;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows or values that a step takes along.
 *
 * @param table qualified and quoted where it must be, {@code public.} left off
 * @param column null where whole rows go
 */
public record Loss(String table, @Nullable String column, Kind kind, long count) {

    /** What goes. */
    public enum Kind {
        /** With their table. */
        ROWS("row", "rows", ""),
        /** The step deletes or truncates them. */
        DELETED("row", "rows", " deleted"),
        /** With their column. */
        VALUES("value", "values", ""),
        /** A narrower type or an update of the step's own leaves others in their place. */
        CHANGED("value", "values", " changed");

        private final String one;
        private final String many;
        private final String how;

        Kind(String one, String many, String how) {
            this.one = one;
            this.many = many;
            this.how = how;
        }

        /** In lower case, for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Loss of(StoredTable table, @Nullable StoredColumn column, Kind kind, long count) {
        return new Loss(table.shortName(), column == null ? null : column.name(), kind, count);
    }

    /** Such as {@code users.phone_number: 1,024 values}. */
    public String display() {
        String number = String.format(Locale.ROOT, "%,d", count);
        return table + (column == null ? "" : "." + column) + ": " + number + " " + (count == 1 ? kind.one : kind.many)
                + kind.how;
    }
}
