package socialmedia.transfer.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.journal.JournaledTable;

/** The sequence that gives a table's ids; it only ever goes on. */
final class IdSequence {

    /** So many numbers are drawn one by one, since setting a sequence could take it back behind what a neighbour drew. */
    private static final long DRAWN = 100_000;

    /**
     * No id that a file brings takes a sequence further: setting one is never taken back, and where it is at its end nobody can
     * be created any more.
     */
    static final int LAST_PASSED = 2_147_000_000;

    private final JdbcClient database;
    private final JournaledTable table;

    IdSequence(JdbcClient database, JournaledTable table) {
        this.database = database;
        this.table = table;
    }

    /** Sees to it that the next number is behind the greatest id that there is, the last ones of all left aside. */
    void passAll() {
        database.sql("select max(id) from " + table.sqlName() + " where id <= :last")
                .param("last", LAST_PASSED)
                .query(Integer.class)
                .optional()
                .ifPresent(this::pass);
    }

    /** Sees to it that the next number is behind this one. */
    void pass(int id) {
        Optional<String> sequence = find();
        if (sequence.isEmpty()) {
            return;
        }
        long last = database.sql("select coalesce(pg_sequence_last_value(:sequence::regclass), 0)")
                .param("sequence", sequence.get())
                .query(Long.class)
                .single();
        if (id - last > DRAWN) {
            database.sql("select setval(:sequence::regclass, :id)")
                    .param("sequence", sequence.get())
                    .param("id", id)
                    .query(Long.class)
                    .single();
        } else if (id > last) {
            database.sql("select count(nextval(:sequence::regclass)) from generate_series(1, :numbers)")
                    .param("sequence", sequence.get())
                    .param("numbers", id - last)
                    .query(Long.class)
                    .single();
        }
    }

    /** Empty where nothing gives ids by itself. */
    private Optional<String> find() {
        return database.sql("select pg_get_serial_sequence(:table, 'id')")
                .param("table", table.sqlName())
                .query(String.class)
                .optional();
    }

    /**
     * Gives ids, in the order of the lines, to staged rows that have none and are to be inserted: none that is taken, nor one
     * that another row of the batch brings with it.
     *
     * @param named the ids that rows of the batch bring
     */
    void assign(Set<Integer> named) {
        List<Long> lines = database.sql("""
                        select line from pg_temp.import_row
                        where verdict is null and not waiting and id is null and target is null
                        order by line
                        """).query(Long.class).list();
        List<Integer> ids = new ArrayList<>();
        while (ids.size() < lines.size()) {
            List<Integer> drawn = draw(lines.size() - ids.size());
            Set<Integer> taken = new HashSet<>(taken(drawn));
            ids.addAll(drawn.stream()
                    .filter(id -> !named.contains(id) && !taken.contains(id))
                    .toList());
            if (taken.size() == drawn.size()) {
                passRun(drawn.get(drawn.size() - 1));
            }
        }
        database.sql("""
                        update pg_temp.import_row r set id = n.id, assigned = true
                        from unnest(:lines::bigint[], :ids::integer[]) n (line, id)
                        where n.line = r.line
                        """)
                .param("lines", lines.toArray(Long[]::new))
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }

    private List<Integer> draw(int numbers) {
        return database.sql("""
                        select nextval(pg_get_serial_sequence(:table, 'id'))::integer from generate_series(1, :numbers)
                        """)
                .param("table", table.sqlName())
                .param("numbers", numbers)
                .query(Integer.class)
                .list();
    }

    private List<Integer> taken(List<Integer> ids) {
        return database.sql("select id from " + table.sqlName() + " where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(Integer.class)
                .list();
    }

    /** Goes on behind the ids that are taken without a gap from this one on. */
    private void passRun(int id) {
        database.sql("""
                        select t.id from %1$s t
                        where t.id >= :id and not exists (select from %1$s n where n.id = t.id::bigint + 1)
                        order by t.id
                        limit 1
                        """.formatted(table.sqlName()))
                .param("id", id)
                .query(Integer.class)
                .optional()
                .ifPresent(this::pass);
    }

    /** Takes back numbers that were drawn for rows and turned out to be taken. */
    void unassign() {
        database.sql("""
                update pg_temp.import_row set id = null, assigned = false where assigned and verdict is null
                """).update();
    }
}
