package socialmedia.migration.check;

import java.util.List;
import socialmedia.migration.Finding;

/**
 * What came of one part.
 *
 * @param isRun false where something was in the way, which is then the one finding
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

    /** {@code passed}, {@code 2 findings}, {@code not run}. */
    public String outcome() {
        if (!isRun) {
            return "not run";
        }
        return switch (findings.size()) {
            case 0 -> "passed";
            case 1 -> "1 finding";
            default -> findings.size() + " findings";
        };
    }
}
