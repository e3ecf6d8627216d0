package socialmedia.migration.check;

import java.util.List;
import socialmedia.migration.Finding;

/**
 * What came of one part.
 *
 * @param state whether it could be looked at
 * @param note what it looked at, or why it could not
 */
public record PartResult(CheckPart part, State state, List<Finding> findings, String note) {

    /** How far a part got: one without anything to look at is no fault, one that something is in the way of is. */
    public enum State {
        DONE,
        NOTHING_TO_CHECK,
        NOT_POSSIBLE
    }

    public PartResult {
        findings = List.copyOf(findings);
    }

    static PartResult done(CheckPart part, List<Finding> findings, String note) {
        return new PartResult(part, State.DONE, findings, note);
    }

    static PartResult nothing(CheckPart part, String note) {
        return new PartResult(part, State.NOTHING_TO_CHECK, List.of(), note);
    }

    static PartResult impossible(CheckPart part, String why) {
        return new PartResult(part, State.NOT_POSSIBLE, List.of(), why);
    }

    public boolean isPassed() {
        return state != State.NOT_POSSIBLE && findings.isEmpty();
    }

    /** {@code passed}, {@code 2 findings}, {@code not run}. */
    public String outcome() {
        return switch (state) {
            case NOT_POSSIBLE -> "not run";
            case NOTHING_TO_CHECK -> "passed";
            case DONE ->
                findings.isEmpty()
                        ? "passed"
                        : findings.size() == 1 ? "1 finding" : findings.size() + " findings";
        };
    }
}
