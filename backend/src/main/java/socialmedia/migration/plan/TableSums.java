package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.plan.Catalog.Column;
import socialmedia.migration.plan.Catalog.ColumnKey;
import socialmedia.migration.plan.Catalog.Relation;

/**
 * How many rows tables have and what their columns hold, as sums whatever the order.
 *
 * @param rows by table
 * @param values by column: how many are not null, and their sum
 */
record TableSums(Map<Long, Long> rows, Map<ColumnKey, Sum> values) {

    /** The values of one column. */
    record Sum(long count, @Nullable String hash) {}

    TableSums {
        rows = Map.copyOf(rows);
        values = Map.copyOf(values);
    }

    static TableSums read(Connection connection, Catalog catalog) throws SQLException {
        Map<Long, Long> rows = new HashMap<>();
        Map<ColumnKey, Sum> values = new HashMap<>();
        Map<Long, List<ColumnKey>> columns = new HashMap<>();
        catalog.columns().keySet().forEach(key -> columns.computeIfAbsent(key.table(), any -> new ArrayList<>())
                .add(key));
        for (Relation table : catalog.relations().values()) {
            if (table.kind() == 'r') {
                List<ColumnKey> own = columns.getOrDefault(table.id(), List.of());
                read(connection, catalog, table, own, rows, values);
            }
        }
        return new TableSums(rows, values);
    }

    private static void read(
            Connection connection,
            Catalog catalog,
            Relation table,
            List<ColumnKey> own,
            Map<Long, Long> rows,
            Map<ColumnKey, Sum> values)
            throws SQLException {
        StringBuilder query = new StringBuilder("select count(*)");
        for (ColumnKey key : own) {
            query.append(sum(name(catalog, key), "text"));
        }
        query.append(" from only ").append(table.name());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.toString())) {
            row.next();
            rows.put(table.id(), row.getLong(1));
            for (int i = 0; i < own.size(); i++) {
                values.put(own.get(i), new Sum(row.getLong(2 + 2 * i), row.getString(3 + 2 * i)));
            }
        }
    }

    private static String sum(String column, String cast) {
        return ", count(%1$s), md5(string_agg(%1$s::%2$s::text, ',' order by %1$s::%2$s::text))"
                .formatted(column, cast);
    }

    private static String name(Catalog catalog, ColumnKey key) {
        Column column = catalog.columns().get(key);
        return column == null ? "null" : column.name();
    }

    /**
     * The columns, of tables that kept as many rows, whose values are not what they were; a column with another type is cast
     * back first, and counts where that fails.
     *
     * @param connection in autocommit
     */
    Set<ColumnKey> overwritten(TableSums now, Connection connection, Catalog before, Catalog after) {
        Set<ColumnKey> columns = new HashSet<>();
        for (Map.Entry<ColumnKey, Sum> one : values.entrySet()) {
            ColumnKey key = one.getKey();
            Column old = before.columns().get(key);
            Column column = after.columns().get(key);
            if (old == null || column == null) {
                continue;
            }
            boolean comparable = one.getValue().count() > 0
                    && rows.get(key.table()) != null
                    && rows.get(key.table()).equals(now.rows.get(key.table()));
            if (comparable && !one.getValue().equals(now.values.get(key))) {
                boolean same = !old.type().equals(column.type())
                        && one.getValue()
                                .equals(castBack(connection, after.name(key.table()), column.name(), old.type()));
                if (!same) {
                    columns.add(key);
                }
            }
        }
        return columns;
    }

    /** Tables that had rows and have none. */
    Set<Long> emptied(TableSums now) {
        return rows.entrySet().stream()
                .filter(one -> one.getValue() > 0 && Long.valueOf(0).equals(now.rows.get(one.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static @Nullable Sum castBack(Connection connection, String table, String column, String type) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1" + sum(column, type) + " from only " + table)) {
            row.next();
            return new Sum(row.getLong(2), row.getString(3));
        } catch (SQLException e) {
            return null;
        }
    }
}
