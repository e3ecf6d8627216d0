package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Prepares a program's statements on a throw-away database, which checks every name and type in them and runs nothing. */
final class QueryProof {

    private static final Pattern PREPARABLE = Pattern.compile(
            "(?:select|insert|update|delete|merge|with|values|table|\\()\\b.*|\\(.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String INSTALLED = "select to_regclass('pg_stat_statements') is not null";

    private static final String COUNTED = """
            select query
            from pg_stat_statements
            where dbid = (select oid from pg_catalog.pg_database where datname = current_database())
            group by query
            order by sum(calls) desc, query
            """;

    private final Connection connection;

    /** On a connection in autocommit. */
    QueryProof(Connection connection) {
        this.connection = connection;
    }

    static List<ProgramQuery> counted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(INSTALLED)) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new OperatorFailure(
                            Kind.NOT_FOUND,
                            "the database has no view pg_stat_statements",
                            "CREATE EXTENSION pg_stat_statements, or write the program's statements into a file");
                }
            }
            List<ProgramQuery> queries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(COUNTED)) {
                while (rows.next()) {
                    String query = rows.getString(1).strip();
                    if (PREPARABLE.matcher(query).matches()) {
                        queries.add(new ProgramQuery("pg_stat_statements", query));
                    }
                }
            }
            return queries;
        }
    }

    /**
     * Takes those out of {@code working} that cannot be prepared as things are.
     *
     * @param script which was run last, null for none yet
     */
    List<BrokenQuery> broken(@Nullable PlannedScript script, List<ProgramQuery> working) throws SQLException {
        List<BrokenQuery> broken = new ArrayList<>();
        for (Iterator<ProgramQuery> all = working.iterator(); all.hasNext(); ) {
            ProgramQuery query = all.next();
            @Nullable String error = prepare(query.sql());
            if (error != null) {
                broken.add(new BrokenQuery(script, query, error));
                all.remove();
            }
        }
        return broken;
    }

    private @Nullable String prepare(String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                statement.execute("prepare admin_shell_query as " + query);
            } catch (SQLException e) {
                return ServerMessage.of(e);
            }
            statement.execute("deallocate admin_shell_query");
            return null;
        }
    }
}
