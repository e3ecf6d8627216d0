package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.flywaydb.database.postgresql.PostgreSQLCopyParsedStatement;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** Flyway's script parser, the only part of Flyway that runs here; its packages are internal, so tests pin each use. */
final class FlywayAdapter {

    /** Flyway asks the database's version about this one and, offline, assumes PostgreSQL 11. */
    private static final Pattern ADD_ENUM_VALUE =
            Pattern.compile("alter\\s+type\\s.+\\sadd\\s+value\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** These Flyway's parser does not know of. */
    private static final Pattern CONCURRENTLY = Pattern.compile(
            "(reindex\\b[^;]*?\\bconcurrently\\b|alter\\s+table\\s[^;]*\\bdetach\\s+partition\\s[^;]*\\bconcurrently\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final PostgreSQLDatabaseType postgresql = new PostgreSQLDatabaseType();
    private final ClassicConfiguration configuration = new ClassicConfiguration();

    FlywayAdapter() {
        configuration.setPlaceholderReplacement(false);
    }

    /**
     * The statements of a script, in order; empty for one of comments alone.
     *
     * @throws OperatorFailure (usage) if the script cannot be read as statements
     */
    List<ScriptStatement> parse(String file, String script) {
        List<ScriptStatement> statements = new ArrayList<>();
        try (SqlStatementIterator parsed = postgresql
                .createParser(configuration, null, new ParsingContext())
                .parse(new StringResource(script))) {
            while (parsed.hasNext()) {
                SqlStatement statement = parsed.next();
                String sql = LeadingComments.strip(statement.getSql());
                if (!sql.isBlank()) {
                    statements.add(new ScriptStatement(
                            statement.getLineNumber(),
                            sql,
                            isTransactional(statement, sql),
                            execution(statement, sql)));
                }
            }
        } catch (FlywayException e) {
            String reason = e.getMessage() == null
                    ? ""
                    : e.getMessage().lines().findFirst().orElse("");
            throw new OperatorFailure(
                    Kind.USAGE,
                    Details.of("cannot be read as SQL statements: " + reason).place(new Place(file, 0, 0)),
                    e);
        }
        return statements;
    }

    private static boolean isTransactional(SqlStatement statement, String sql) {
        return ADD_ENUM_VALUE.matcher(sql).matches()
                || (statement.canExecuteInTransaction()
                        && !CONCURRENTLY.matcher(sql).matches());
    }

    private ScriptStatement.Execution execution(SqlStatement statement, String sql) {
        if (statement instanceof PostgreSQLCopyParsedStatement) {
            return connection -> copy(statement, connection);
        }
        return connection -> Execute.sql(connection, sql);
    }

    private void copy(SqlStatement statement, Connection connection) throws SQLException {
        Results results = statement.execute(new JdbcTemplate(connection, postgresql), null, configuration);
        if (results.getException() != null) {
            throw results.getException();
        }
    }
}
