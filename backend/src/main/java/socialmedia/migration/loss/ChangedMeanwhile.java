package socialmedia.migration.loss;

import socialmedia.failure.OperatorFailure;

/** The step does something else than it did in its rehearsal. */
public final class ChangedMeanwhile extends OperatorFailure {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
        super(
                Kind.CONFLICT,
                "the step would take along something else than a moment before, and was rolled back",
                "somebody changed the database meanwhile; run the command again");
    }
}
