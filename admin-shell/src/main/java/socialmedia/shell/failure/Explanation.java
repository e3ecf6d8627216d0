package socialmedia.shell.failure;

import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;

/** What a failure comes to: the exit code and what is said. */
record Explanation(ExitCode exit, Details details) {

    private static final int DEEPEST = 50;

    /** What stands nearest to the surface counts: a failure for the operator, then what the database refused. */
    static Explanation of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        for (Throwable link : chain) {
            Optional<Explanation> known = known(link);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return bug(thrown);
    }

    private static Optional<Explanation> known(Throwable link) {
        if (link instanceof OperatorFailure failure) {
            return Optional.of(of(failure));
        }
        if (link instanceof SQLException refused) {
            return Optional.of(of(DatabaseRefusal.explain(refused)));
        }
        if (link instanceof InterruptedException || link instanceof ClosedByInterruptException) {
            return Optional.of(new Explanation(ExitCode.INTERRUPTED, Details.of("interrupted")));
        }
        if (link instanceof OutOfMemoryError) {
            return Optional.of(new Explanation(
                    ExitCode.FAILED,
                    Details.of("out of memory").hint("JAVA_TOOL_OPTIONS=-Xmx2g, for example, gives the console more")));
        }
        return Optional.empty();
    }

    private static Explanation of(OperatorFailure failure) {
        return new Explanation(ExitCode.of(failure.kind()), failure.details());
    }

    private static Explanation bug(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + firstLine(thrown.getMessage());
        return new Explanation(
                ExitCode.FAILED,
                Details.of("internal error: " + thrown.getClass().getSimpleName() + message)
                        .hint("--debug shows where"));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = thrown; link != null && chain.size() < DEEPEST; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
