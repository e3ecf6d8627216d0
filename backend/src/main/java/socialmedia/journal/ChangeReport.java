package socialmedia.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a change.
 *
 * @param action its id in the journal; null where it was only tried, or changed nothing
 * @param dryRun whether all of it was taken back
 * @param production whether the database is marked production
 * @param changed the rows touched, for each table of which there were any
 * @param result what the act itself has to say
 */
public record ChangeReport<R>(
        @Nullable Long action, boolean dryRun, boolean production, Map<JournaledTable, RowCounts> changed, R result) {

    public ChangeReport {
        changed = Map.copyOf(changed);
    }

    public RowCounts changed(JournaledTable table) {
        return changed.getOrDefault(table, RowCounts.NONE);
    }

    /** Whether not one row is other than before. */
    public boolean isEmpty() {
        return changed.values().stream().allMatch(counts -> counts.total() == 0);
    }
}
