package socialmedia.transfer.load;

import java.util.Map;
import java.util.Set;

/**
 * What the operator says of a file's columns.
 *
 * @param renamed their names in the file, and those they stand for
 * @param ignored those that are left out
 */
public record ColumnNames(Map<String, String> renamed, Set<String> ignored) {

    public static final ColumnNames AS_THEY_ARE = new ColumnNames(Map.of(), Set.of());

    public ColumnNames {
        renamed = Map.copyOf(renamed);
        ignored = Set.copyOf(ignored);
    }
}
