package socialmedia.transfer.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of importing one file.
 *
 * @param rejects the file with the rejected rows; empty where there are none
 * @param first the first rejected rows
 * @param notes what the operator should know besides, in whole sentences without a full stop
 */
public record FileReport(
        ImportTable table,
        String file,
        Counts counts,
        Optional<Path> rejects,
        List<Rejected> first,
        List<String> notes) {

    /** How many rejected rows are named, at most. */
    static final int NAMED = 20;

    /**
     * Rows of the file.
     *
     * @param skipped those that were there already
     */
    public record Counts(long read, long inserted, long updated, long skipped, long rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    read + other.read,
                    inserted + other.inserted,
                    updated + other.updated,
                    skipped + other.skipped,
                    rejected + other.rejected);
        }
    }

    public FileReport {
        first = List.copyOf(first);
        notes = List.copyOf(notes);
    }
}
