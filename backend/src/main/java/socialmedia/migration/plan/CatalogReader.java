package socialmedia.migration.plan;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import socialmedia.migration.plan.Catalog.Column;
import socialmedia.migration.plan.Catalog.ColumnKey;
import socialmedia.migration.plan.Catalog.Constraint;
import socialmedia.migration.plan.Catalog.Relation;
import socialmedia.migration.plan.Catalog.Trigger;

/** Reads a {@link Catalog}, inside a transaction or outside; no lock on anybody's table is taken. */
final class CatalogReader {

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'admin_shell') and n.nspname !~ '^pg_(toast|temp)'
            """;

    private static final String RELATIONS = """
            select
                c.oid::bigint as id,
                format('%%I.%%I', n.nspname, c.relname) as name,
                c.relkind as kind,
                coalesce(pg_relation_filenode(c.oid), 0)::bigint as file_node,
                coalesce(i.indrelid, 0)::bigint as owner,
                coalesce(i.indisvalid, true) as valid,
                coalesce(i.indisunique, false) as is_unique,
                c.relrowsecurity as row_security,
                c.relpersistence = 'u' as unlogged,
                (
                    select string_agg(pg_get_indexdef(i.indexrelid, k, true), ', ' order by k)
                    from generate_series(1, i.indnkeyatts) as k
                ) as key,
                pg_get_expr(i.indpred, i.indrelid) as predicate
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            left join pg_catalog.pg_index i on i.indexrelid = c.oid
            where c.relkind in ('r', 'p', 'm', 'f', 'v', 'S', 'i', 'I') and %s
            """.formatted(OURS);

    private static final String COLUMNS = """
            select
                a.attrelid::bigint as relation,
                a.attnum as number,
                quote_ident(a.attname) as name,
                format_type(a.atttypid, a.atttypmod) as type,
                a.attnotnull and not exists (
                    select from pg_catalog.pg_constraint k
                    where k.conrelid = a.attrelid and k.contype = 'n' and not k.convalidated and a.attnum = any(k.conkey)
                ) as not_null,
                a.atthasdef or a.attidentity <> '' or a.attgenerated <> '' as filled
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm', 'f', 'v') and a.attnum > 0 and not a.attisdropped and %s
            """.formatted(OURS);

    private static final String CONSTRAINTS = """
            select
                k.oid::bigint as id, quote_ident(k.conname) as name, k.contype as kind, k.conrelid::bigint as relation,
                k.convalidated as enforced, k.confrelid::bigint as other, k.conkey::integer[] as columns,
                k.confkey::integer[] as other_columns, pg_get_expr(k.conbin, k.conrelid) as expression
            from pg_catalog.pg_constraint k
            join pg_catalog.pg_class c on c.oid = k.conrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where k.contype <> 't' and k.conparentid = 0 and %s
            """.formatted(OURS);

    private static final String TRIGGERS = """
            select g.oid::bigint as id, quote_ident(g.tgname) as name, g.tgrelid::bigint as relation, g.tgenabled as enabled
            from pg_catalog.pg_trigger g
            join pg_catalog.pg_class c on c.oid = g.tgrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where %s
            """.formatted(OURS);

    private static final String PROGRAMS = """
            select p.oid::bigint as id, 'function ' || p.oid::regprocedure::text as name
            from pg_catalog.pg_proc p
            join pg_catalog.pg_namespace n on n.oid = p.pronamespace
            where %1$s
            union all
            select t.oid::bigint, 'type ' || format('%%I.%%I', n.nspname, t.typname)
            from pg_catalog.pg_type t
            join pg_catalog.pg_namespace n on n.oid = t.typnamespace
            left join pg_catalog.pg_class c on c.oid = t.typrelid
            where t.typtype in ('e', 'd', 'r', 'c') and coalesce(c.relkind = 'c', true) and %1$s
            """.formatted(OURS);

    private CatalogReader() {}

    static Catalog read(Connection connection) throws SQLException {
        Map<Long, Relation> relations = new HashMap<>();
        Map<ColumnKey, Column> columns = new HashMap<>();
        Map<Long, Constraint> constraints = new HashMap<>();
        Map<Long, Trigger> triggers = new HashMap<>();
        Map<Long, String> programs = new HashMap<>();
        each(connection, RELATIONS, row -> relations.put(row.getLong("id"), relation(row)));
        each(
                connection,
                COLUMNS,
                row -> columns.put(
                        new ColumnKey(row.getLong("relation"), row.getInt("number")),
                        new Column(
                                row.getString("name"),
                                row.getString("type"),
                                row.getBoolean("not_null"),
                                row.getBoolean("filled"))));
        each(connection, CONSTRAINTS, row -> constraints.put(row.getLong("id"), constraint(row)));
        each(
                connection,
                TRIGGERS,
                row -> triggers.put(
                        row.getLong("id"),
                        new Trigger(
                                row.getString("name"),
                                row.getLong("relation"),
                                row.getString("enabled").charAt(0))));
        each(connection, PROGRAMS, row -> programs.put(row.getLong("id"), row.getString("name")));
        return new Catalog(relations, columns, constraints, triggers, programs);
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getLong("id"),
                row.getString("name"),
                row.getString("kind").charAt(0),
                row.getLong("file_node"),
                row.getLong("owner"),
                row.getBoolean("valid"),
                row.getBoolean("is_unique"),
                row.getBoolean("row_security"),
                row.getBoolean("unlogged"),
                row.getString("key"),
                row.getString("predicate"));
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        return new Constraint(
                row.getString("name"),
                row.getString("kind").charAt(0),
                row.getLong("relation"),
                row.getBoolean("enforced"),
                row.getLong("other"),
                numbers(row, "columns"),
                numbers(row, "other_columns"),
                row.getString("expression"));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array numbers = row.getArray(column);
        return numbers == null ? List.of() : List.of((Integer[]) numbers.getArray());
    }

    private static void each(Connection connection, String query, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
