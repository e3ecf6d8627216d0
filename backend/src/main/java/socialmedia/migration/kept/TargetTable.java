package socialmedia.migration.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import socialmedia.migration.loss.Sql;
import socialmedia.text.SqlLiteral;

/**
 * A table that rows or values are put back into, as it is now.
 *
 * @param types its columns that take values, with their types
 * @param parents for each of its foreign keys to other tables, a condition on a kept row {@code k}: its parent is there
 * @param triggers those that would fire on rows that are put back
 */
record TargetTable(String name, Map<String, String> types, List<Parent> parents, List<String> triggers) {

    /**
     * A foreign key.
     *
     * @param columns of the table
     * @param isThere a condition on a kept row {@code k}
     */
    record Parent(List<String> columns, String isThere) {}

    private static final String PARENTS = """
            select array(select a.attname::text from unnest(c.conkey) with ordinality n (number, position)
                         join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = n.number
                         order by n.position) as columns,
                   array(select a.attname::text from unnest(c.confkey) with ordinality n (number, position)
                         join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = n.number
                         order by n.position) as theirs,
                   format('%%I.%%I', p.nspname, t.relname) as parent
            from pg_catalog.pg_constraint c
            join pg_catalog.pg_class t on t.oid = c.confrelid
            join pg_catalog.pg_namespace p on p.oid = t.relnamespace
            where c.contype = 'f' and c.conrelid = to_regclass(%s) and c.confrelid <> c.conrelid""";

    static TargetTable read(Sql sql, String name) throws SQLException {
        String table = SqlLiteral.of(name);
        Map<String, String> types = new LinkedHashMap<>();
        List<Parent> parents = new ArrayList<>();
        try (Statement statement = sql.connection().createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select attname, format_type(atttypid, atttypmod)
                    from pg_catalog.pg_attribute
                    where attrelid = to_regclass(%s) and attnum > 0 and not attisdropped and attgenerated = ''
                    order by attnum""".formatted(table))) {
                while (row.next()) {
                    types.put(row.getString(1), row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery(PARENTS.formatted(table))) {
                while (row.next()) {
                    parents.add(parent(
                            List.of((String[]) row.getArray("columns").getArray()),
                            List.of((String[]) row.getArray("theirs").getArray()),
                            row.getString("parent")));
                }
            }
        }
        List<String> triggers = sql.texts("""
                select quote_ident(tgname) from pg_catalog.pg_trigger
                where tgrelid = to_regclass(%s) and not tgisinternal and tgenabled = 'O'""".formatted(table));
        return new TargetTable(name, types, parents, triggers);
    }

    private static Parent parent(List<String> columns, List<String> theirs, String parent) {
        List<String> absent = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            absent.add("k." + Sql.quoted(columns.get(i)) + " is null");
            same.add("p." + Sql.quoted(theirs.get(i)) + " = k." + Sql.quoted(columns.get(i)));
        }
        return new Parent(
                columns,
                "(" + String.join(" or ", absent) + " or exists (select from " + parent + " p where "
                        + String.join(" and ", same) + "))");
    }

    boolean isThere() {
        return !types.isEmpty();
    }

    /** The kept values of these columns in the types that they have now. */
    String values(List<String> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> "k." + Sql.quoted(column) + "::" + types.get(column))
                        .toList());
    }

    /** A condition on a kept row {@code k}: the parents that these of its columns name are there. */
    String parentsAreThere(List<String> columns) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        for (Parent parent : parents) {
            if (columns.containsAll(parent.columns())) {
                conditions.add(parent.isThere());
            }
        }
        return String.join(" and ", conditions);
    }
}
