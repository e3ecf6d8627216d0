package socialmedia.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The constraints and indexes of users, posts and votes: to be built once at the end, which is many times faster than to be kept
 * up row by row.
 */
final class Keys {

    private final List<Constraint> constraints;
    private final List<Index> indexes;

    private Keys(List<Constraint> constraints, List<Index> indexes) {
        this.constraints = List.copyOf(constraints);
        this.indexes = List.copyOf(indexes);
    }

    /** One, as the catalog writes it: {@code PRIMARY KEY (id)}. */
    record Constraint(String table, String name, String kind, String definition) {

        private boolean isForeign() {
            return kind.equals("f");
        }
    }

    /** One that belongs to no constraint, with the statement that makes it. */
    record Index(String name, String definition) {}

    static Keys read(JdbcClient database) {
        List<Constraint> constraints = database.sql("""
                        select k.conrelid::regclass::text as table_name, k.conname, k.contype::text as kind,
                               pg_get_constraintdef(k.oid) as definition
                        from pg_catalog.pg_constraint k
                        where k.conrelid in (to_regclass('users'), to_regclass('posts'), to_regclass('votes'))
                          -- since PostgreSQL 18 "not null" is one, too
                          and k.contype <> 'n'
                        order by k.conrelid, k.conname
                        """)
                .query((row, number) -> new Constraint(
                        row.getString("table_name"),
                        row.getString("conname"),
                        row.getString("kind"),
                        row.getString("definition")))
                .list();
        List<Index> indexes = database.sql("""
                        select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
                        from pg_catalog.pg_index i
                        where i.indrelid in (to_regclass('users'), to_regclass('posts'), to_regclass('votes'))
                          and not exists (select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid
                                          and k.conrelid = i.indrelid)
                        order by 1
                        """)
                .query((row, number) -> new Index(row.getString("name"), row.getString("definition")))
                .list();
        return new Keys(constraints, indexes);
    }

    /** Name and definition of each. */
    Map<String, String> definitions() {
        Map<String, String> all = constraints.stream()
                .collect(Collectors.toMap(
                        constraint -> constraint.table() + "." + constraint.name(), Constraint::definition));
        indexes.forEach(index -> all.put(index.name(), index.definition()));
        return all;
    }

    /** Statements that take them down, those first that need the others. */
    List<String> down() {
        List<String> statements = new ArrayList<>();
        for (boolean foreign : new boolean[] {true, false}) {
            constraints.stream()
                    .filter(constraint -> constraint.isForeign() == foreign)
                    .map(constraint -> "alter table " + constraint.table() + " drop constraint " + constraint.name())
                    .forEach(statements::add);
        }
        indexes.forEach(index -> statements.add("drop index " + index.name()));
        return statements;
    }

    /** Statements that bring them back as they were. */
    List<String> up() {
        List<String> statements = new ArrayList<>(added(false));
        indexes.forEach(index -> statements.add(index.definition()));
        statements.addAll(added(true));
        return statements;
    }

    private List<String> added(boolean foreign) {
        return constraints.stream()
                .filter(constraint -> constraint.isForeign() == foreign)
                .collect(Collectors.groupingBy(
                        Constraint::table,
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                constraint -> "add constraint " + constraint.name() + " " + constraint.definition(),
                                Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(table -> "alter table " + table.getKey() + " " + table.getValue())
                .toList();
    }
}
