package socialmedia.migration.loss;

import java.util.List;
import java.util.Optional;

/**
 * A table that holds rows.
 *
 * @param name qualified and quoted where it must be
 * @param partitioned whether its rows lie in partitions
 * @param partition whether it is one
 * @param file where its rows lie on disk; another one after they were rewritten or truncated
 * @param deleted how many rows this transaction deleted so far, {@code updated} how many it changed
 * @param key the columns of its primary key, empty without one
 */
public record StoredTable(
        long oid,
        String name,
        boolean partitioned,
        boolean partition,
        long file,
        long deleted,
        long updated,
        List<String> key,
        List<StoredColumn> columns) {

    public StoredTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    Optional<StoredColumn> column(int number) {
        return columns.stream().filter(column -> column.number() == number).findFirst();
    }

    /** Without the schema where it is {@code public}. */
    public String shortName() {
        return name.startsWith("public.") ? name.substring("public.".length()) : name;
    }

    /** For a FROM clause: rows of tables that inherit are theirs. */
    public String rows() {
        return partitioned ? name : "only " + name;
    }
}
