package socialmedia.migration.kept;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import socialmedia.migration.loss.Sql;
import socialmedia.migration.loss.StoredColumn;
import socialmedia.migration.loss.StoredTable;
import socialmedia.text.SqlLiteral;

/** The sequences behind a table's columns, so that a table that comes back gives no number twice. */
final class KeptSequences {

    private final Sql sql;

    KeptSequences(Sql sql) {
        this.sql = sql;
    }

    /** An SQL expression: the last number of each column's sequence, as JSON. */
    String of(StoredTable table, List<StoredColumn> columns) throws SQLException {
        List<String> pairs = new ArrayList<>();
        for (StoredColumn column : columns) {
            String sequence = sequence(table.name(), column.name());
            if (sequence != null && sql.ask("select is_called from " + sequence)) {
                pairs.add(SqlLiteral.of(column.name()) + ", (select last_value from " + sequence + ")");
            }
        }
        return "jsonb_build_object(" + String.join(", ", pairs) + ")";
    }

    /** Behind the greatest number that is in the column or was ever given, whichever is further. */
    void advance(KeptEntry entry) throws SQLException {
        for (String column : entry.columns()) {
            String sequence = sequence(entry.table(), column);
            if (sequence != null) {
                sql.text("""
                        select setval(%s, last) from (
                            select greatest((select max(%s) from %s), (%s::jsonb ->> %s)::bigint,
                                            (select case when is_called then last_value end from %s)) as last) found
                        where last is not null""".formatted(
                                SqlLiteral.of(sequence),
                                Sql.quoted(column),
                                entry.table(),
                                SqlLiteral.of(entry.sequences()),
                                SqlLiteral.of(column),
                                sequence));
            }
        }
    }

    @org.jspecify.annotations.Nullable
    private String sequence(String table, String column) throws SQLException {
        return sql.text("""
                select pg_get_serial_sequence(%1$s, attname)
                from pg_catalog.pg_attribute
                where attrelid = to_regclass(%1$s) and attname = %2$s and not attisdropped""".formatted(SqlLiteral.of(table), SqlLiteral.of(column)));
    }
}
