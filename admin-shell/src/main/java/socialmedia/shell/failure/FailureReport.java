package socialmedia.shell.failure;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.JsonText;
import socialmedia.shell.output.OutputClosed;
import socialmedia.shell.output.SafeText;
import socialmedia.shell.output.Screen;

/** Tells a failure on standard error, as one line for people or one JSON object for programs, and gives its exit code. */
public final class FailureReport {

    private FailureReport() {}

    /** Shows what went wrong; a reader who left ({@link OutputClosed}) is no failure and nothing is said. */
    public static ExitCode show(Throwable thrown, Screen screen) {
        if (thrown instanceof OutputClosed) {
            return ExitCode.DONE;
        }
        Explanation explanation = Explanation.of(thrown);
        Format format = screen.settings().format();
        String trace = screen.settings().debug() ? trace(thrown) : null;
        boolean json = format == Format.JSON || format == Format.NDJSON;
        screen.failure(Secrets.masked(json ? json(explanation, trace) : text(explanation, "error", trace)));
        return explanation.exit();
    }

    /** Tells a failure that was allowed for, on one line. */
    public static void warn(Throwable thrown, Screen screen) {
        Details line = explain(thrown).excerpt("");
        screen.warning(Secrets.masked(text(new Explanation(code(thrown), line), "warning", null)));
    }

    /** The exit code it comes to. */
    public static ExitCode code(Throwable thrown) {
        return Explanation.of(thrown).exit();
    }

    /** What would be said of it. */
    public static Details explain(Throwable thrown) {
        return Explanation.of(thrown).details();
    }

    /** As compilers write it, so that editors find the place: {@code file:line:column: error: message; hint}. */
    private static String text(Explanation explanation, String label, @Nullable String trace) {
        Details details = explanation.details();
        StringBuilder text = new StringBuilder();
        if (details.place() != null) {
            text.append(details.place()).append(": ");
        }
        text.append(label).append(": ").append(details.message());
        if (details.hint() != null) {
            text.append("; ").append(details.hint());
        }
        if (!details.excerpt().isEmpty()) {
            text.append('\n').append(details.excerpt());
        }
        if (trace != null) {
            text.append('\n').append(trace);
        }
        return SafeText.lines(text.toString()).stripTrailing();
    }

    private static String json(Explanation explanation, @Nullable String trace) {
        Details details = explanation.details();
        Place place = details.place();
        Fields error = Fields.of("exit", explanation.exit().number())
                .and("code", explanation.exit().word())
                .and("message", details.message())
                .and("hint", details.hint())
                .and("sqlstate", details.sqlState())
                .and("file", place == null ? null : place.file())
                .and("line", place == null || place.line() == 0 ? null : place.line())
                .and("column", place == null || place.column() == 0 ? null : place.column());
        if (!details.excerpt().isEmpty() && details.place() == null && details.sqlState() == null) {
            error.and("details", details.excerpt().lines().toList());
        }
        if (trace != null) {
            error.and("trace", trace);
        }
        return JsonText.of(Fields.of("error", error));
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
