package socialmedia.migration.kept;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.loss.Sql;

/**
 * One table that holds what a way down would have taken along.
 *
 * @param number of the revision whose way down it was, {@code revision} its id
 * @param table what the rows are of, qualified and quoted where it must be
 * @param key the columns that say which row is which, empty without a primary key
 * @param columns what is kept: beside the key, where only columns are
 * @param notNull for each of the columns, whether null was forbidden
 * @param sequences the last number of each column's sequence, as JSON
 * @param rows how many there are
 */
public record KeptEntry(
        long id,
        Instant at,
        int number,
        String revision,
        Kind kind,
        String table,
        List<String> key,
        List<String> columns,
        List<Boolean> notNull,
        String sequences,
        long rows,
        @Nullable String by) {

    /** What was set aside. */
    public enum Kind {
        /** Every row of a table that was dropped. */
        TABLE,
        /** Rows that the script deleted. */
        ROWS,
        /** Columns that were dropped, with the key of each row. */
        COLUMNS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public KeptEntry {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        notNull = List.copyOf(notNull);
    }

    /** Where the rows are. */
    String store() {
        return store(id);
    }

    static String store(long id) {
        return "admin_shell.kept_" + id;
    }

    /** The table, {@code public.} left off, and its columns where only these are kept: {@code posts (published, created_at)}. */
    public String display() {
        String name = table.startsWith("public.") ? table.substring("public.".length()) : table;
        return kind == Kind.COLUMNS ? name + " (" + String.join(", ", columns) + ")" : name;
    }

    /** A condition: the same row of the table and of what is kept. */
    String sameRow(String one, String other) {
        return key.stream()
                .map(name -> one + "." + Sql.quoted(name) + " = " + other + "." + Sql.quoted(name))
                .collect(java.util.stream.Collectors.joining(" and "));
    }
}
