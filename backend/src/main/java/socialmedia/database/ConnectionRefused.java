package socialmedia.database;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;

/** Says in one line why a connection was not to be had, and what to do. */
final class ConnectionRefused {

    private ConnectionRefused() {}

    static OperatorFailure explain(DatabaseSettings settings, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String where = settings.host() + ":" + settings.port();
        Details details =
                switch (state) {
                    case "28P01", "28000" ->
                        Details.of("password refused for user " + settings.user() + " at " + where)
                                .hint("check DATABASE_USERNAME and DATABASE_PASSWORD");
                    case "3D000" ->
                        Details.of("database " + settings.database() + " does not exist at " + where)
                                .hint("create it, or check DATABASE_NAME");
                    case "53300" ->
                        Details.of("too many connections at " + where).hint("try again later");
                    case "57P03" ->
                        Details.of("the server at " + where + " is starting up or shutting down")
                                .hint("try again in a moment");
                    default -> unreachable(settings, where, e);
                };
        return new OperatorFailure(Kind.UNAVAILABLE, details.sqlState(e.getSQLState()), e);
    }

    private static Details unreachable(DatabaseSettings settings, String where, SQLException e) {
        String message = firstLine(e);
        Throwable cause = e.getCause();
        if (cause instanceof UnknownHostException) {
            return Details.of("there is no host " + settings.host()).hint("check DATABASE_HOSTNAME");
        }
        if (cause instanceof ConnectException) {
            return Details.of("cannot connect to " + where + ": the connection is refused")
                    .hint("check DATABASE_HOSTNAME and DATABASE_PORT, and that the server runs");
        }
        if (message.contains("no password was provided")) {
            return Details.of("the server at " + where + " wants a password for user " + settings.user())
                    .hint("set DATABASE_PASSWORD, or write it into ~/.pgpass");
        }
        return Details.of("cannot connect to " + settings.display() + ": " + message.replaceFirst("\\.$", ""))
                .hint("check the DATABASE_* settings, and that the server runs");
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
