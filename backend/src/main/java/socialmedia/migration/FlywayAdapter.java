package socialmedia.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.parser.PeekingReader;
import org.flywaydb.core.internal.parser.Recorder;
import org.flywaydb.core.internal.parser.StatementType;
import org.flywaydb.core.internal.parser.Token;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.Delimiter;
import org.flywaydb.core.internal.sqlscript.ParsedSqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.flywaydb.database.postgresql.PostgreSQLCopyParsedStatement;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.flywaydb.database.postgresql.PostgreSQLParser;
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
        try (SqlStatementIterator parsed =
                new ScriptParser(configuration, file, script).parse(new StringResource(script))) {
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
            if (e.getCause() instanceof OperatorFailure failure) {
                throw failure;
            }
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

    /** Flyway's parser, which looks for the end of a COPY's data for ever where there is none. */
    private static final class ScriptParser extends PostgreSQLParser {

        private final String file;
        private final String script;

        ScriptParser(Configuration configuration, String file, String script) {
            super(configuration, new ParsingContext());
            this.file = file;
            this.script = script;
        }

        @Override
        protected ParsedSqlStatement createStatement(
                PeekingReader reader,
                Recorder recorder,
                int position,
                int line,
                int column,
                int wordPosition,
                int wordLine,
                int wordColumn,
                StatementType type,
                boolean transactional,
                Delimiter delimiter,
                String sql,
                List<Token> tokens,
                boolean batchable)
                throws IOException {
            if (type.equals(detectStatementType("COPY FROM STDIN", null, null))
                    && script.substring(
                                    wordPosition + LeadingComments.strip(sql).length())
                            .lines()
                            .skip(1)
                            .noneMatch(one -> one.trim().equals("\\."))) {
                throw new OperatorFailure(
                        Kind.USAGE,
                        Details.of("COPY FROM STDIN without its data, which ends with \\. on a line of its own")
                                .place(new Place(file, wordLine, wordColumn)),
                        null);
            }
            return super.createStatement(
                    reader,
                    recorder,
                    position,
                    line,
                    column,
                    wordPosition,
                    wordLine,
                    wordColumn,
                    type,
                    transactional,
                    delimiter,
                    sql,
                    tokens,
                    batchable);
        }
    }
}
