package socialmedia.migration.plan;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL said, on one line with its SQLSTATE; its detail, which may hold a row, is left out. */
final class ServerMessage {

    private ServerMessage() {}

    static String of(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return server == null
                ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : server.getMessage() + " [" + server.getSQLState() + "]";
    }
}
