package socialmedia.transfer.load;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.journal.JournaledTable;

/** The sequence that gives a table's ids; it only ever goes on. */
final class IdSequence {

    /** So many numbers are drawn one by one, since setting a sequence could take it back behind what a neighbour drew. */
    private static final long DRAWN = 100_000;

    private final JdbcClient database;
    private final JournaledTable table;

    IdSequence(JdbcClient database, JournaledTable table) {
        this.database = database;
        this.table = table;
    }

    /** Sees to it that the next number is behind the greatest id that there is. */
    void passAll() {
        database.sql("select max(id) from " + table.sqlName())
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

    /** Gives ids, in the order of the lines, to staged rows that have none and are to be inserted. */
    void assign() {
        database.sql("""
                        update pg_temp.import_row r set id = n.id, assigned = true
                        from (
                            select o.line, nextval(pg_get_serial_sequence(:table, 'id'))::integer as id
                            from (
                                select line from pg_temp.import_row
                                where verdict is null and not waiting and id is null and target is null
                                order by line
                            ) o
                        ) n
                        where n.line = r.line
                        """).param("table", table.sqlName()).update();
    }

    /** Takes back numbers that were drawn for rows and turned out to be taken. */
    void unassign() {
        database.sql("""
                update pg_temp.import_row set id = null, assigned = false where assigned and verdict is null
                """).update();
    }
}
