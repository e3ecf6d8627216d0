package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.database.DatabaseRefusal;

/** Sizes and counts of the live database, which is only read; or of none. */
final class LiveTables {

    /** A table that others hold is not waited for, and a count that takes long is given up. */
    private static final String CAREFULLY = """
            set default_transaction_read_only = on;
            set lock_timeout = '2s';
            set statement_timeout = '60s';
            set search_path = public
            """;

    private static final String SIZE = """
            select reltuples::bigint as rows, pg_total_relation_size(oid) as bytes
            from pg_catalog.pg_class
            where oid = to_regclass(?) and relkind in ('r', 'p', 'm')
            """;

    private static final Pattern EXPLAINED =
            Pattern.compile("(with|insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String ESTIMATE = """
            select sum((below ->> 'Plan Rows')::numeric)::bigint
            from jsonb_path_query(?::jsonb, 'strict $.**') as node
            cross join lateral jsonb_array_elements(node -> 'Plans') as below
            where node ->> 'Node Type' = 'ModifyTable'
                and format('%I.%I', node ->> 'Schema', node ->> 'Relation Name') = ?
                and below ->> 'Parent Relationship' = 'Outer'
            """;

    private final @Nullable Connection connection;
    private final Map<String, Optional<TableSize>> sizes = new HashMap<>();

    private LiveTables(@Nullable Connection connection) {
        this.connection = connection;
    }

    static LiveTables none() {
        return new LiveTables(null);
    }

    /** On a connection of its own, in autocommit. */
    static LiveTables of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CAREFULLY);
        }
        return new LiveTables(connection);
    }

    boolean exist() {
        return connection != null;
    }

    /** Empty without a live database, and for a table that it does not have. */
    Optional<TableSize> size(String table) throws SQLException {
        Optional<TableSize> known = sizes.get(table);
        if (known == null) {
            known = readSize(table);
            sizes.put(table, known);
        }
        return known;
    }

    private Optional<TableSize> readSize(String table) throws SQLException {
        if (connection == null) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long bytes = row.getLong("bytes");
                OptionalLong counted =
                        bytes < TableSize.SMALL_BYTES ? count("select count(*) from " + table) : OptionalLong.empty();
                return Optional.of(
                        new TableSize(counted.orElse(Math.max(0, row.getLong("rows"))), counted.isPresent(), bytes));
            }
        }
    }

    /** How many rows of a table the planner expects a statement to write, which is not run; empty where it cannot be planned. */
    OptionalLong estimate(String sql, String table) throws SQLException {
        if (connection == null || !EXPLAINED.matcher(sql).matches()) {
            return OptionalLong.empty();
        }
        try (Statement statement = connection.createStatement();
                PreparedStatement reading = connection.prepareStatement(ESTIMATE)) {
            statement.setEscapeProcessing(false);
            try (ResultSet plan = statement.executeQuery("explain (verbose, format json) " + sql)) {
                plan.next();
                reading.setString(1, plan.getString(1));
            }
            reading.setString(2, table);
            try (ResultSet row = reading.executeQuery()) {
                row.next();
                long rows = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(rows);
            }
        } catch (SQLException e) {
            return refused(e);
        }
    }

    /** The number that a query gives; empty where it cannot be had, because the database refuses it or it takes too long. */
    OptionalLong count(String query) throws SQLException {
        if (connection == null) {
            return OptionalLong.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            return refused(e);
        }
    }

    private static OptionalLong refused(SQLException e) throws SQLException {
        if (DatabaseRefusal.isConnectionLost(e.getSQLState())) {
            throw e;
        }
        return OptionalLong.empty();
    }
}
