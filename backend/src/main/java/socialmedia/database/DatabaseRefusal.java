package socialmedia.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * Says in one line what the database refused, with SQLSTATE, constraint and table.
 *
 * <p>The server's detail is left out: it may hold a whole row, and a row of users holds a password hash. The states are
 * those of the PostgreSQL manual's appendix A.
 */
public final class DatabaseRefusal {

    private DatabaseRefusal() {}

    /** The failure to tell the operator; a batch's own reason stands in its next exception. */
    public static OperatorFailure explain(SQLException thrown) {
        SQLException refused = meant(thrown);
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        String message = message(refused);
        Kind kind = kind(state, message);
        // Whoever pressed Ctrl-C knows why the statement was cancelled.
        String told = kind == Kind.INTERRUPTED ? "interrupted" : message;
        Details details = Details.of(told).hint(hint(state, message)).sqlState(refused.getSQLState());
        return new OperatorFailure(kind, details, thrown);
    }

    private static SQLException meant(SQLException thrown) {
        SQLException last = thrown;
        while (!(last instanceof PSQLException) && last.getNextException() != null) {
            last = last.getNextException();
        }
        return last;
    }

    /** Whether the connection is lost rather than a statement refused. */
    public static boolean isConnectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.matches("57P0[1235]"));
    }

    private static Kind kind(String state, String message) {
        if (isConnectionLost(state)) {
            return Kind.UNAVAILABLE;
        }
        return switch (state) {
            case "42501", "25006", "55P03", "40P01", "53300", "28000", "28P01", "3D000" -> Kind.UNAVAILABLE;
            case "57014" -> isTimeout(message) ? Kind.UNAVAILABLE : Kind.INTERRUPTED;
            case "23505", "23P01", "40001" -> Kind.CONFLICT;
            default -> Kind.FAILED;
        };
    }

    private static @Nullable String hint(String state, String message) {
        if (isConnectionLost(state)) {
            return "the connection to the database is lost; run the command again when the server is back";
        }
        return switch (state) {
            case "42501" -> "connect as a role that has this right, or let it be granted";
            case "25006" -> "the server or the session is read-only; connect to the primary server";
            case "55P03", "40P01", "40001" -> "somebody else was at it; run the command again";
            case "2200H" ->
                "the ids are used up: let the table's owner set the sequence, by setval(), to a number with free ids behind";
            case "57014" -> isTimeout(message) ? "statement_timeout was reached" : null;
            default -> null;
        };
    }

    private static boolean isTimeout(String message) {
        return message.contains("timeout");
    }

    private static String message(SQLException refused) {
        ServerErrorMessage server = refused instanceof PSQLException known ? known.getServerErrorMessage() : null;
        if (server == null || server.getMessage() == null) {
            return firstLine(refused) + code(refused.getSQLState());
        }
        StringBuilder text = new StringBuilder(server.getMessage()).append(code(server.getSQLState()));
        append(text, "table", server.getTable());
        append(text, "column", server.getColumn());
        append(text, "constraint", server.getConstraint());
        return text.toString();
    }

    private static String firstLine(SQLException refused) {
        String message = refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    private static String code(@Nullable String state) {
        return state == null ? "" : " [" + state + "]";
    }

    /** What the message names in quotes already is not said twice. */
    private static void append(StringBuilder text, String what, @Nullable String name) {
        if (name != null && text.indexOf('"' + name + '"') < 0) {
            text.append(", ").append(what).append(' ').append(name);
        }
    }
}
