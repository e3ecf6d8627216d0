package socialmedia.failure;

import org.jspecify.annotations.Nullable;

/**
 * A failure the operator can mend: what was wrong, where, and what to do.
 *
 * <p>The console shows it as one line without a stack trace; its {@link Kind} decides the exit code.
 */
public class OperatorFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of failure it is; the console gives each its exit code. */
    public enum Kind {
        FAILED,
        USAGE,
        SCRIPT,
        NOT_FOUND,
        CONFLICT,
        NOT_CONFIRMED,
        REFUSED,
        UNAVAILABLE,
        PARTLY_DONE,
        FINDINGS,
        INTERRUPTED
    }

    private final Kind kind;
    private final transient Details details;

    public OperatorFailure(Kind kind, String message) {
        this(kind, Details.of(message), null);
    }

    public OperatorFailure(Kind kind, String message, String hint) {
        this(kind, Details.of(message).hint(hint), null);
    }

    public OperatorFailure(Kind kind, Details details, @Nullable Throwable cause) {
        super(details.message(), cause);
        this.kind = kind;
        this.details = details;
    }

    public final Kind kind() {
        return kind;
    }

    public final Details details() {
        return details;
    }

    /**
     * What is known of a failure.
     *
     * @param message what was wrong, without a full stop
     * @param hint what to do about it, or null
     * @param sqlState PostgreSQL's five characters, where the database refused
     * @param place file, line and column it is about, where there is one
     * @param excerpt more lines to show people below the message (a statement with a caret); empty for none
     */
    public record Details(
            String message,
            @Nullable String hint,
            @Nullable String sqlState,
            @Nullable Place place,
            String excerpt) {

        public static Details of(String message) {
            return new Details(message, null, null, null, "");
        }

        public Details hint(@Nullable String value) {
            return new Details(message, value, sqlState, place, excerpt);
        }

        public Details sqlState(@Nullable String value) {
            return new Details(message, hint, value, place, excerpt);
        }

        public Details place(@Nullable Place value) {
            return new Details(message, hint, sqlState, value, excerpt);
        }

        public Details excerpt(String value) {
            return new Details(message, hint, sqlState, place, value);
        }
    }

    /** A place in a file; line and column count from 1, 0 where unknown. */
    public record Place(String file, int line, int column) {

        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
        }
    }
}
