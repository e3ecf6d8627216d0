package socialmedia.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns that a table has now, in their order. */
public record TableColumns(List<Column> columns) {

    /**
     * One of them.
     *
     * @param quoted as statements name it
     * @param generated whether it is computed from others
     * @param always whether it is an identity that takes no update
     */
    public record Column(String name, String quoted, boolean generated, boolean always) {}

    public TableColumns {
        columns = List.copyOf(columns);
    }

    /** Reads them from the catalog; none for a table that is not there. */
    public static TableColumns read(JdbcClient database, JournaledTable table) {
        return new TableColumns(database.sql("""
                        select attname, quote_ident(attname) as quoted, attgenerated <> '' as generated, attidentity = 'a' as always
                        from pg_catalog.pg_attribute
                        where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped
                        order by attnum
                        """)
                .param("table", table.sqlName())
                .query((row, number) -> new Column(
                        row.getString("attname"),
                        row.getString("quoted"),
                        row.getBoolean("generated"),
                        row.getBoolean("always")))
                .list());
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Those that came after the image was taken. */
    String[] missingIn(List<String> image) {
        return without(names(), image);
    }

    /** Those of the image that are gone. */
    String[] goneSince(List<String> image) {
        return without(image, names());
    }

    /** Those that both know and a statement may set. */
    List<Column> settable(List<String> image, boolean update) {
        return columns.stream()
                .filter(column -> image.contains(column.name()) && !column.generated())
                .filter(column -> !update || !column.always())
                .toList();
    }

    private static String[] without(List<String> names, List<String> others) {
        List<String> rest = new ArrayList<>(names);
        rest.removeAll(others);
        return rest.toArray(String[]::new);
    }
}
