package socialmedia.shell.input;

import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.failure.FailureReport;

/** Makes of a failure in a script one that names the script's file, line and column. */
final class ScriptFailure {

    private ScriptFailure() {}

    /**
     * The failure of a line.
     *
     * @param line where it begins; a word that cannot be read has its own place
     */
    static OperatorFailure of(RuntimeException cause, Place line, ScriptText source) {
        if (FailureReport.code(cause) == ExitCode.INTERRUPTED) {
            return interruption(cause);
        }
        if (cause instanceof OperatorFailure inner && inner.kind() == Kind.SCRIPT) {
            return calledFrom(line, inner);
        }
        boolean hasPlace = cause instanceof UnreadableLine word && word.line() > 0;
        return at(hasPlace ? placeOf((UnreadableLine) cause, source) : line, source, cause);
    }

    private static Place placeOf(UnreadableLine word, ScriptText source) {
        return new Place(source.name(), word.line(), word.column());
    }

    private static OperatorFailure interruption(RuntimeException cause) {
        return cause instanceof OperatorFailure failure && failure.kind() == Kind.INTERRUPTED
                ? failure
                : new OperatorFailure(Kind.INTERRUPTED, FailureReport.explain(cause), cause);
    }

    private static OperatorFailure at(Place place, ScriptText source, RuntimeException cause) {
        Details known = FailureReport.explain(cause);
        String message = known.place() == null ? known.message() : known.place() + ": " + known.message();
        String excerpt = joined(source.excerpt(place), known.excerpt());
        Details details = new Details(message, known.hint(), known.sqlState(), place, excerpt);
        return new OperatorFailure(Kind.SCRIPT, details, cause);
    }

    /** A script that another one runs failed: the place stays the inner one's. */
    private static OperatorFailure calledFrom(Place caller, OperatorFailure inner) {
        Details known = inner.details();
        String excerpt = joined(known.excerpt(), "  run from " + caller);
        return new OperatorFailure(inner.kind(), known.excerpt(excerpt), inner);
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }
}
