package socialmedia.migration.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something of a table that a step drops, rewrites or changes, so that rows or values may go.
 *
 * @param table as it was before the step
 * @param column null where it is about the whole table
 */
public record Suspect(
        StoredTable table, What what, @Nullable StoredColumn column) {

    /** What the step does. */
    public enum What {
        TABLE_DROPPED,
        COLUMN_DROPPED,
        COLUMN_RETYPED,
        ROWS_DELETED,
        ROWS_UPDATED,
        /** Rewritten or truncated. */
        FILE_CHANGED
    }

    /** All that differs so between two moments of one transaction. */
    public static List<Suspect> between(StoredTables before, StoredTables after) {
        List<Suspect> suspects = new ArrayList<>();
        for (StoredTable table : before.byOid().values()) {
            StoredTable now = after.byOid().get(table.oid());
            if (now == null) {
                if (!table.partition() || before.byOid().values().stream().noneMatch(one -> isGoneRoot(one, after))) {
                    suspects.add(new Suspect(table, What.TABLE_DROPPED, null));
                }
            } else {
                addChanges(table, now, suspects);
            }
        }
        return suspects;
    }

    /** A partition may go with its root, whose rows are counted then. */
    private static boolean isGoneRoot(StoredTable table, StoredTables after) {
        return table.partitioned() && !after.byOid().containsKey(table.oid());
    }

    private static void addChanges(StoredTable table, StoredTable now, List<Suspect> suspects) {
        if (!table.partition()) {
            for (StoredColumn column : table.columns()) {
                StoredColumn left = now.column(column.number()).orElse(null);
                if (left == null) {
                    suspects.add(new Suspect(table, What.COLUMN_DROPPED, column));
                } else if (!left.typeKey().equals(column.typeKey())) {
                    suspects.add(new Suspect(table, What.COLUMN_RETYPED, column));
                }
            }
        }
        if (now.deleted() > table.deleted()) {
            suspects.add(new Suspect(table, What.ROWS_DELETED, null));
        }
        if (now.updated() > table.updated()) {
            suspects.add(new Suspect(table, What.ROWS_UPDATED, null));
        }
        if (now.file() != table.file()) {
            suspects.add(new Suspect(table, What.FILE_CHANGED, null));
        }
    }

    /** The same thing of the table that has this name now. */
    public Optional<Suspect> in(StoredTables now) {
        return now.byOid().values().stream()
                .filter(one -> one.name().equals(table.name()))
                .findFirst()
                .map(found -> new Suspect(
                        found,
                        what,
                        column == null
                                ? null
                                : found.columns().stream()
                                        .filter(one -> one.name().equals(column.name()))
                                        .findFirst()
                                        .orElse(column)));
    }

    /** The same thing under the names it has there; empty where it is not there. */
    Optional<Suspect> under(StoredTables there) {
        StoredTable found = there.byOid().get(table.oid());
        if (found == null) {
            return Optional.empty();
        }
        return column == null
                ? Optional.of(new Suspect(found, what, null))
                : found.column(column.number()).map(one -> new Suspect(found, what, one));
    }

    /** Whether its rows are to be compared before and after, rather than only counted before. */
    boolean wantsComparison() {
        return what == What.COLUMN_RETYPED || what == What.ROWS_UPDATED || what == What.FILE_CHANGED;
    }

    /** The same thing of the same table, by name: another run of the same step found it. */
    boolean isLike(Suspect other) {
        return what == other.what
                && table.name().equals(other.table.name())
                && (column == null ? "" : column.name()).equals(other.column == null ? "" : other.column.name());
    }
}
