package socialmedia.shell.failure;

import java.util.Locale;
import socialmedia.failure.OperatorFailure;

/** The console's exit codes, stable and documented in {@code help exit-codes}. */
public enum ExitCode {
    DONE(0, "done"),
    FAILED(1, "failed (a \"no\" of exists or verify too)"),
    USAGE(2, "usage: parse error, unknown command or option, a file that cannot be read"),
    SCRIPT(3, "a script stopped at an error (file:line is named)"),
    NOT_FOUND(4, "not found"),
    CONFLICT(5, "conflict (unique, changed meanwhile)"),
    NOT_CONFIRMED(6, "confirmation needed or declined"),
    REFUSED(7, "refused by a guard (read-only, production, data loss)"),
    UNAVAILABLE(8, "database unreachable, locked, or at a wrong revision"),
    PARTLY_DONE(9, "partly done (--keep-going, import rejects)"),
    FINDINGS(10, "check found something: pending, drift, lint, round trip"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    /** Its name for programs: {@code not_found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExitCode of(OperatorFailure.Kind kind) {
        return switch (kind) {
            case FAILED -> FAILED;
            case USAGE -> USAGE;
            case SCRIPT -> SCRIPT;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case NOT_CONFIRMED -> NOT_CONFIRMED;
            case REFUSED -> REFUSED;
            case UNAVAILABLE -> UNAVAILABLE;
            case PARTLY_DONE -> PARTLY_DONE;
            case FINDINGS -> FINDINGS;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
