package socialmedia.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is in the tables of a shadow database at one moment, as sums: by column, so that it can be said which values are gone.
 *
 * @param columns qualified and quoted: {@code public.posts.title}
 * @param rows by table
 */
public record TableContents(SortedMap<String, Long> rows, SortedMap<String, Column> columns) {

    /**
     * One column's values.
     *
     * @param values how many are not null
     * @param sum of all of them, whatever their order
     */
    public record Column(long values, String sum) {}

    /** Each table with its columns and a query that adds them up. */
    private static final String QUERIES = """
            select
                format('%I.%I', n.nspname, t.relname) as name,
                array_agg(format('%I.%I.%I', n.nspname, t.relname, a.attname) order by a.attnum) as columns,
                format(
                    'select count(*), %s from only %I.%I',
                    string_agg(
                        format('count(%1$I), md5(string_agg(%1$I::text, '','' order by %1$I::text))', a.attname),
                        ', ' order by a.attnum
                    ),
                    n.nspname, t.relname
                ) as query
            from pg_catalog.pg_class t
            join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            where t.relkind = 'r'
                and n.nspname not in ('pg_catalog', 'information_schema', 'admin_shell')
                and n.nspname !~ '^pg_(toast|temp)'
            group by t.oid, n.nspname, t.relname
            """;

    public TableContents {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    public static TableContents read(Connection connection) throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        SortedMap<String, Column> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery(QUERIES)) {
            while (table.next()) {
                String[] names = (String[]) table.getArray("columns").getArray();
                try (Statement adding = connection.createStatement();
                        ResultSet sums = adding.executeQuery(table.getString("query"))) {
                    sums.next();
                    rows.put(table.getString("name"), sums.getLong(1));
                    for (int i = 0; i < names.length; i++) {
                        String sum = sums.getString(3 + 2 * i);
                        columns.put(names[i], new Column(sums.getLong(2 + 2 * i), sum == null ? "" : sum));
                    }
                }
            }
        }
        return new TableContents(rows, columns);
    }

    /** What is here and not, or not the same, in the other: {@code rows of public.posts}, which stand for their values. */
    public List<String> lostIn(TableContents other) {
        List<String> lost = new ArrayList<>();
        rows.forEach((table, count) -> {
            long left = other.rows.getOrDefault(table, 0L);
            if (left < count) {
                lost.add("rows of " + table);
            }
        });
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            String table = column.getKey();
            boolean whole = rows.entrySet().stream()
                    .anyMatch(one -> table.startsWith(one.getKey() + ".")
                            && other.rows.getOrDefault(one.getKey(), 0L) < one.getValue());
            Column now = other.columns.get(column.getKey());
            long values = column.getValue().values();
            if (!whole && values > 0 && (now == null || !now.equals(column.getValue()))) {
                lost.add("values of " + column.getKey());
            }
        }
        return List.copyOf(lost);
    }
}
