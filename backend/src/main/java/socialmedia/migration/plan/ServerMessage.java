package socialmedia.migration.plan;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import socialmedia.database.DatabaseRefusal;

/** What PostgreSQL said, on one line with its SQLSTATE; its detail, which may hold a row, is left out. */
final class ServerMessage {

    private ServerMessage() {}

    /**
     * The message of a refusal.
     *
     * @throws SQLException the failure itself, where it says nothing of the statement: cancelled, or the server is gone
     */
    static String of(SQLException e) throws SQLException {
        if ("57014".equals(e.getSQLState()) || DatabaseRefusal.isConnectionLost(e.getSQLState())) {
            throw e;
        }
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return server == null
                ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : server.getMessage() + " [" + server.getSQLState() + "]";
    }
}
