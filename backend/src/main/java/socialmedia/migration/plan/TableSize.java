package socialmedia.migration.plan;

import java.util.Locale;

/**
 * How large a table of the live database is.
 *
 * @param rows counted where {@code exact}, else as PostgreSQL last estimated them
 * @param bytes with indexes and TOAST
 */
public record TableSize(long rows, boolean exact, long bytes) {

    /** Below this a statement that reads or copies the whole table is done before anybody notices. */
    public static final long SMALL_ROWS = 10_000;

    static final long SMALL_BYTES = 16L * 1024 * 1024;

    public boolean isSmall() {
        return rows < SMALL_ROWS && bytes < SMALL_BYTES;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%,d rows, %s", exact ? "" : "about ", rows, size());
    }

    private String size() {
        if (bytes < 10L * 1024 * 1024) {
            return String.format(Locale.ROOT, "%,d kB", bytes / 1024);
        }
        return String.format(Locale.ROOT, "%,d MB", bytes / 1024 / 1024);
    }
}
