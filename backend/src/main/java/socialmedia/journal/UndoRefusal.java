package socialmedia.journal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.UndoConflict.Problem;

/** Rows are in the way of an undo, and nothing was done: named one by one. */
public final class UndoRefusal extends OperatorFailure {

    private static final long serialVersionUID = 1L;

    private final transient List<UndoConflict> conflicts;

    private UndoRefusal(Details details, List<UndoConflict> conflicts) {
        super(Kind.CONFLICT, details, null);
        this.conflicts = List.copyOf(conflicts);
    }

    static UndoRefusal of(UndoUnit unit, List<UndoConflict> named, int count) {
        Stream<String> more = count > named.size() ? Stream.of("and " + (count - named.size()) + " more") : Stream.of();
        String lines =
                Stream.concat(named.stream().map(UndoConflict::text), more).collect(Collectors.joining("\n"));
        boolean hanging = named.stream().anyMatch(conflict -> conflict.problem() == Problem.HANGING);
        String message = count == 1
                ? unit.text() + " cannot be taken back: " + named.get(0).text()
                : unit.text() + " cannot be taken back: " + count + " rows are in the way";
        return new UndoRefusal(
                Details.of(message)
                        .hint("--skip-changed takes back the rest"
                                + (hanging ? ", --cascade takes what hangs on it along" : ""))
                        .excerpt(count == 1 ? "" : lines),
                named);
    }

    /** The first of them. */
    public List<UndoConflict> conflicts() {
        return conflicts;
    }
}
