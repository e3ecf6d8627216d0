package socialmedia.migration.loss;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of tables that a step rewrites or updates, before and after it: how many values are others then.
 *
 * <p>The tables are locked and copied into temporary ones of the same transaction, so that the difference is the step's own.
 */
final class RowComparison {

    private static final String COPY = "pg_temp.loss_before_%d";

    private final Sql sql;
    private final Map<Long, StoredTable> copied = new LinkedHashMap<>();
    private final Map<Long, Long> counted = new LinkedHashMap<>();

    RowComparison(Sql sql) {
        this.sql = sql;
    }

    /** A table that was only rewritten is counted; those of which values may be others are copied. */
    void before(List<Suspect> suspects) throws SQLException {
        for (Suspect suspect : suspects) {
            StoredTable table = suspect.table();
            if (suspect.what() == Suspect.What.FILE_CHANGED && !counted.containsKey(table.oid())) {
                counted.put(table.oid(), sql.number("select count(*) from " + table.rows()));
            } else if (suspect.wantsComparison() && copied.putIfAbsent(table.oid(), table) == null) {
                String name = COPY.formatted(table.oid());
                sql.execute("drop table if exists " + name);
                sql.execute("create temporary table " + name.substring("pg_temp.".length())
                        + " on commit drop as select "
                        + String.join(
                                ", ",
                                table.columns().stream()
                                        .map(StoredColumn::copied)
                                        .toList())
                        + " from " + table.rows());
            }
        }
    }

    /** What is missing or other in the tables that are still there. */
    List<Loss> after(StoredTables before, StoredTables after) throws SQLException {
        List<Loss> losses = new ArrayList<>();
        for (StoredTable table : before.byOid().values()) {
            StoredTable now = after.byOid().get(table.oid());
            if (now == null) {
                continue;
            }
            long deleted = now.deleted() - table.deleted();
            long fewer = counted.containsKey(table.oid())
                    ? counted.get(table.oid()) - sql.number("select count(*) from " + now.rows())
                    : 0;
            if (Math.max(deleted, fewer) > 0) {
                losses.add(Loss.of(table, null, Loss.Kind.DELETED, Math.max(deleted, fewer)));
            }
            if (copied.containsKey(table.oid())) {
                changed(table, now, losses);
            }
        }
        return losses;
    }

    private void changed(StoredTable table, StoredTable now, List<Loss> losses) throws SQLException {
        boolean updated = now.updated() > table.updated();
        for (StoredColumn column : table.columns()) {
            Optional<StoredColumn> left = now.column(column.number());
            if (left.isPresent() && (updated || !left.get().typeKey().equals(column.typeKey()))) {
                long others = others(table, now, column, left.get());
                if (others > 0) {
                    losses.add(Loss.of(table, column, Loss.Kind.CHANGED, others));
                }
            }
        }
    }

    /** Values that are not found again as their type wrote them, or by their texts where they cannot be read back. */
    private long others(StoredTable table, StoredTable now, StoredColumn column, StoredColumn left)
            throws SQLException {
        if (column.typeKey().equals(left.typeKey())) {
            return others(table, now, column, left, "");
        }
        Savepoint savepoint = sql.connection().setSavepoint();
        try {
            return others(table, now, column, left, "::" + column.type());
        } catch (SQLException e) {
            sql.connection().rollback(savepoint);
            return others(table, now, column, left, "");
        }
    }

    /** Values that are not found again in their row, or anywhere where rows have no key. */
    private long others(StoredTable table, StoredTable now, StoredColumn column, StoredColumn left, String back)
            throws SQLException {
        String copy = COPY.formatted(table.oid());
        List<String> keyBefore = new ArrayList<>();
        List<String> keyNow = new ArrayList<>();
        for (String name : table.key()) {
            StoredColumn key = table.columns().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            now.column(key.number()).ifPresent(found -> {
                keyBefore.add(text("b." + key.sql()));
                keyNow.add(text("n." + found.sql()));
            });
        }
        boolean keyed = !table.key().isEmpty() && keyNow.size() == table.key().size();
        String there = keyed
                ? " and exists (select from " + now.rows() + " n where (" + String.join(", ", keyNow) + ") = ("
                        + String.join(", ", keyBefore) + "))"
                : "";
        keyBefore.add(text("b." + column.sql()));
        keyNow.add(text("n." + left.sql() + back));
        return sql.number(
                "select count(*) from (select %s from %s b where b.%s is not null%s except all select %s from %s n) lost"
                        .formatted(
                                String.join(", ", keyBefore),
                                copy,
                                column.sql(),
                                there,
                                String.join(", ", keyNow),
                                now.rows()));
    }

    private static String text(String value) {
        return "(" + value + ")::text collate \"C\"";
    }
}
