package socialmedia.migration.plan;

import org.jspecify.annotations.Nullable;

/**
 * A lock on a table or view that was there before the statement.
 *
 * @param table as the live database calls it
 * @param live how large it is there; null without a live database, and for what is not there
 */
public record TableLock(
        String table, LockMode mode, @Nullable TableSize live) {

    @Override
    public String toString() {
        return table + " " + mode.words() + (live == null ? "" : " (" + live + ")");
    }
}
