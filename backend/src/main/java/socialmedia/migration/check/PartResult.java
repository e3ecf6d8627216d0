package socialmedia.migration.check;

import java.util.List;
import socialmedia.migration.Finding;

/**
 * What came of one part.
 *
 * @param isRun false where something was in the way, which is then the one finding, or where there was nothing to look at
 * @param note what was looked at, or why nothing was
 */
public record PartResult(CheckPart part, boolean isRun, List<Finding> findings, String note) {

    public PartResult {
        findings = List.copyOf(findings);
    }

    static PartResult done(CheckPart part, List<Finding> findings, String note) {
        return new PartResult(part, true, findings, note);
    }

    static PartResult impossible(CheckPart part, String why) {
        Finding finding = Finding.of(Finding.Kind.NOT_RUN, null, null, part.word() + " was not run: " + why);
        return new PartResult(part, false, List.of(finding), why);
    }

    static PartResult skipped(CheckPart part, String why) {
        return new PartResult(part, false, List.of(), why);
    }

    /** Whether there was nothing to look at. */
    public boolean isSkipped() {
        return !isRun && findings.isEmpty();
    }

    /** {@code passed}, {@code 2 findings}, {@code not run}, {@code skipped}. */
    public String outcome() {
        if (!isRun) {
            return isSkipped() ? "skipped" : "not run";
        }
        return switch (findings.size()) {
            case 0 -> "passed";
            case 1 -> "1 finding";
            default -> findings.size() + " findings";
        };
    }
}
