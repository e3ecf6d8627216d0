package socialmedia.migration;

import java.util.List;
import socialmedia.migration.directory.Revision;

/**
 * What came of running a revision up, down and up again on a shadow database.
 *
 * @param faults what disproves it: empty where the way down leads back and the way up leads there again
 * @param upLoses rows and values that its way up destroys
 * @param downLoses rows and values that its way down destroys
 * @param warnings what it does to tables with rows
 * @param milliseconds how long its way up took
 */
public record VerifiedRevision(
        Revision revision,
        List<Fault> faults,
        List<String> upLoses,
        List<String> downLoses,
        List<String> warnings,
        long milliseconds) {

    /** One thing that is wrong, in which file. */
    public record Fault(String file, int line, String message) {

        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + message;
        }
    }

    public VerifiedRevision {
        faults = List.copyOf(faults);
        upLoses = List.copyOf(upLoses);
        downLoses = List.copyOf(downLoses);
        warnings = List.copyOf(warnings);
    }

    /** {@code reversible}, {@code irreversible} (as its file says) or {@code broken}. */
    public String result() {
        if (!faults.isEmpty()) {
            return "broken";
        }
        return revision.irreversible() == null ? "reversible" : "irreversible";
    }
}
