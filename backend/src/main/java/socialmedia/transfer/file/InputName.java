package socialmedia.transfer.file;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** What messages call a file, and the failures that make the rest of it unreadable. */
record InputName(String name) {

    /** Line and column count from 1, 0 where unknown. */
    OperatorFailure failure(long line, int column, String message, @Nullable String hint) {
        int shown = (int) Math.min(line, Integer.MAX_VALUE);
        return new OperatorFailure(
                Kind.FAILED,
                Details.of(message).place(new Place(name, shown, column)).hint(hint),
                null);
    }

    OperatorFailure tooLong(long line) {
        return failure(
                line,
                0,
                "the record that begins here has more than %,d characters".formatted(RecordReader.LONGEST_RECORD),
                "look there for a quote that is never closed, or for missing line ends");
    }
}
