package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import socialmedia.migration.VerifiedRevision.Fault;

/** Runs scripts on a shadow database: in one transaction where they may be in one. */
public final class ShadowScripts {

    private final Connection connection;
    private final FlywayAdapter flyway = new FlywayAdapter();

    /** On a connection in autocommit, which it is left in. */
    public ShadowScripts(Connection connection) {
        this.connection = connection;
    }

    /** Runs a script; gives the fault that stopped it, else null. */
    @Nullable
    public Fault run(String file, String script) throws SQLException {
        List<ScriptStatement> statements = ScriptCheck.check(file, flyway.parse(file, script));
        Execute.sql(connection, "reset all");
        Execute.sql(connection, "set search_path = public");
        boolean transactional = statements.stream().allMatch(ScriptStatement::transactional);
        connection.setAutoCommit(!transactional);
        ScriptStatement running = null;
        try {
            for (ScriptStatement statement : statements) {
                running = statement;
                statement.execution().on(connection);
            }
            if (transactional) {
                connection.commit();
            }
            return null;
        } catch (SQLException e) {
            if (transactional) {
                connection.rollback();
            }
            return new Fault(file, running == null ? 0 : running.line(), message(e));
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static String message(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        if (server == null) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
        return server.getMessage() + " [" + server.getSQLState() + "]";
    }
}
