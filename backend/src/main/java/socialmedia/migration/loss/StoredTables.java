package socialmedia.migration.loss;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every table that holds rows, at one moment of a transaction: PostgreSQL's own and the console's left out. */
public record StoredTables(Map<Long, StoredTable> byOid) {

    /** The counters are of what this session did since they were last sent off, which is at a transaction's end. */
    private static final String TABLES = """
            select t.oid::bigint as oid, pg_catalog.format('%I.%I', n.nspname, t.relname) as name,
                   t.relkind = 'p' as partitioned, t.relispartition as partition,
                   coalesce(pg_catalog.pg_relation_filenode(t.oid)::bigint, 0) as file,
                   pg_catalog.pg_stat_get_xact_tuples_deleted(t.oid) as deleted,
                   pg_catalog.pg_stat_get_xact_tuples_updated(t.oid) as updated,
                   array(select a.attname::text from pg_catalog.pg_index i
                         cross join lateral pg_catalog.unnest(i.indkey::int2[]) with ordinality k (number, position)
                         join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
                         where i.indrelid = t.oid and i.indisprimary order by k.position) as key
            from pg_catalog.pg_class t
            join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            where t.relkind in ('r', 'p') and t.relpersistence <> 't'
              and n.nspname not in ('pg_catalog', 'information_schema', 'admin_shell') and n.nspname !~ '^pg_toast'
              and not (n.nspname = 'public' and t.relname in ('flyway_schema_history', 'alembic_version'))
            order by n.nspname, t.relname""";

    private static final String COLUMNS = """
            select a.attrelid::bigint as oid, a.attnum as number, a.attname as name,
                   a.atttypid || ' ' || a.atttypmod as type_key, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
                   y.typnamespace = 'pg_catalog'::regnamespace as built_in,
                   a.attcollation <> 0 as collated, a.attnotnull as not_null,
                   a.atthasdef or a.attidentity <> '' as filled
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class t on t.oid = a.attrelid
            join pg_catalog.pg_type y on y.oid = a.atttypid
            where t.relkind in ('r', 'p') and t.relpersistence <> 't' and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = ''
            order by a.attrelid, a.attnum""";

    /** Reads them in the transaction that is open, what it did itself included. */
    public static StoredTables read(Connection connection) throws SQLException {
        Map<Long, List<StoredColumn>> columns = columns(connection);
        Map<Long, StoredTable> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                long oid = row.getLong("oid");
                String[] key = (String[]) row.getArray("key").getArray();
                tables.put(
                        oid,
                        new StoredTable(
                                oid,
                                row.getString("name"),
                                row.getBoolean("partitioned"),
                                row.getBoolean("partition"),
                                row.getLong("file"),
                                row.getLong("deleted"),
                                row.getLong("updated"),
                                Arrays.asList(key),
                                columns.getOrDefault(oid, List.of())));
            }
        }
        return new StoredTables(tables);
    }

    private static Map<Long, List<StoredColumn>> columns(Connection connection) throws SQLException {
        Map<Long, List<StoredColumn>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                columns.computeIfAbsent(row.getLong("oid"), oid -> new ArrayList<>())
                        .add(new StoredColumn(
                                row.getInt("number"),
                                row.getString("name"),
                                row.getString("type_key"),
                                row.getString("type"),
                                row.getBoolean("built_in"),
                                row.getBoolean("collated"),
                                row.getBoolean("not_null"),
                                row.getBoolean("filled")));
            }
        }
        return columns;
    }
}
