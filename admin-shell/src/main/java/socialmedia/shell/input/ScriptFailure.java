package socialmedia.shell.input;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** Makes of a failure in a script one that names the script's file, line and column. */
final class ScriptFailure {

    private ScriptFailure() {}

    static OperatorFailure at(Place place, ScriptText source, OperatorFailure cause) {
        Details known = cause.details();
        String message = known.place() == null ? known.message() : known.place() + ": " + known.message();
        String excerpt = Stream.of(source.excerpt(place), known.excerpt())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(System.lineSeparator()));
        Details details = new Details(message, known.hint(), known.sqlState(), place, excerpt);
        return new OperatorFailure(Kind.SCRIPT, details, cause);
    }

    static OperatorFailure at(Place place, ScriptText source, RuntimeException cause) {
        Details details = Details.of("unexpected failure: " + cause)
                .hint("--debug shows where it comes from")
                .place(place)
                .excerpt(source.excerpt(place));
        return new OperatorFailure(Kind.SCRIPT, details, cause);
    }

    static OperatorFailure at(Place place, ScriptText source, String message) {
        Details details = Details.of(message).place(place).excerpt(source.excerpt(place));
        return new OperatorFailure(Kind.SCRIPT, details, null);
    }

    /** A script that another one runs failed: the place stays the inner one's. */
    static OperatorFailure calledFrom(Place caller, OperatorFailure inner) {
        Details known = inner.details();
        String excerpt = Stream.of(known.excerpt(), "  run from " + caller)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(System.lineSeparator()));
        return new OperatorFailure(inner.kind(), known.excerpt(excerpt), inner);
    }
}
