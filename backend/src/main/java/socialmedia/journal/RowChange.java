package socialmedia.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row that an action touched; password hashes stand as {@code ***}.
 *
 * @param key its key's columns with their values: String, Number, Boolean or null
 * @param before the whole row before, empty where it was inserted
 * @param after the whole row after, empty where it was deleted
 * @param changed the columns that differ; empty unless it was updated
 */
public record RowChange(
        JournaledTable table,
        Map<String, @Nullable Object> key,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        List<String> changed) {

    /** What was done to it. */
    public enum What {
        INSERTED,
        UPDATED,
        DELETED,
        ERASED
    }

    public RowChange {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        changed = List.copyOf(changed);
    }

    public What what() {
        if (before.isEmpty()) {
            return after.isEmpty() ? What.ERASED : What.INSERTED;
        }
        return after.isEmpty() ? What.DELETED : What.UPDATED;
    }

    /** The key's values alone, in the order of the table's key. */
    public List<Object> keyValues() {
        Stream<@Nullable Object> values = table.keyColumns().stream().map(key::get);
        return values.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
