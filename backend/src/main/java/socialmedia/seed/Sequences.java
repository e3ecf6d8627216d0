package socialmedia.seed;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sequences that give users and posts their ids. */
final class Sequences {

    private final JdbcClient database;

    Sequences(JdbcClient database) {
        this.database = database;
    }

    /** The last id that it gave; 0 for none. */
    long last(String table) {
        return find(table)
                .map(sequence -> database.sql(
                                "select last_value - case when is_called then 0 else 1 end from " + sequence)
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    /** Has it go on behind this id, unless it is there already. */
    void moveTo(String table, long id) {
        if (last(table) < id) {
            find(table).ifPresent(sequence -> database.sql("select setval(cast(:sequence as regclass), :id)")
                    .param("sequence", sequence)
                    .param("id", id)
                    .query(Long.class)
                    .single());
        }
    }

    /** Its name, quoted as SQL wants it. */
    private Optional<String> find(String table) {
        return database.sql("select coalesce(pg_get_serial_sequence(:table, 'id'), '')")
                .param("table", table)
                .query(String.class)
                .optional()
                .filter(name -> !name.isEmpty());
    }
}
