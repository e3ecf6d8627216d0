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
import org.jspecify.annotations.Nullable;
import socialmedia.database.DatabaseRefusal;

/** Sizes and counts of the live database, which is only read; or of none. */
final class LiveTables {

    /** A table that others hold is not waited for, and a count that takes long is given up. */
    private static final String CAREFULLY = """
            set default_transaction_read_only = on;
            set lock_timeout = '2s';
            set statement_timeout = '60s'
            """;

    private static final String SIZE = """
            select reltuples::bigint as rows, pg_total_relation_size(oid) as bytes
            from pg_catalog.pg_class
            where oid = to_regclass(?) and relkind in ('r', 'p', 'm')
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

    /** The number that a query gives; empty where it cannot be had, because the database refuses it or it takes too long. */
    OptionalLong count(String query) throws SQLException {
        if (connection == null) {
            return OptionalLong.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            if (DatabaseRefusal.isConnectionLost(e.getSQLState())) {
                throw e;
            }
            return OptionalLong.empty();
        }
    }
}
