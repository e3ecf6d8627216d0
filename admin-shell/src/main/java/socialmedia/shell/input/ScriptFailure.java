package socialmedia.shell.input;

import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.shell.failure.FailureReport;

/** Makes of a failure in a script one that names the script's file, line and column. */
final class ScriptFailure {

    private ScriptFailure() {}

    static OperatorFailure at(Place place, ScriptText source, RuntimeException cause) {
        Details known = FailureReport.explain(cause);
        String message = known.place() == null ? known.message() : known.place() + ": " + known.message();
        String excerpt = joined(source.excerpt(place), known.excerpt());
        Details details = new Details(message, known.hint(), known.sqlState(), place, excerpt);
        return new OperatorFailure(Kind.SCRIPT, details, cause);
    }

    static OperatorFailure at(Place place, ScriptText source, String message) {
        Details details = Details.of(message).place(place).excerpt(source.excerpt(place));
        return new OperatorFailure(Kind.SCRIPT, details, null);
    }

    /** A script that another one runs failed: the place stays the inner one's. */
    static OperatorFailure calledFrom(Place caller, OperatorFailure inner) {
        Details known = inner.details();
        String excerpt = joined(known.excerpt(), "  run from " + caller);
        return new OperatorFailure(inner.kind(), known.excerpt(excerpt), inner);
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }
}
