package socialmedia.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which units are undone: those that some action takes back whose own unit is not undone. */
final class Undoings {

    private final Map<Long, List<Undoing>> byUnit = new HashMap<>();
    private final Map<Long, Optional<Long>> known = new HashMap<>();

    private record Undoing(long action, long unit, long undoes) {}

    private Undoings(List<Undoing> all) {
        all.forEach(undoing -> byUnit.computeIfAbsent(undoing.undoes(), unit -> new ArrayList<>())
                .add(undoing));
    }

    static Undoings read(JdbcClient database) {
        return readWithout(database, 0);
    }

    /** @param action one that does not count: the undo in course */
    static Undoings readWithout(JdbcClient database, long action) {
        return new Undoings(database.sql("""
                        select id, coalesce(group_id, id) as unit, undoes
                        from admin_shell.action
                        where undoes is not null and id <> :action
                        order by id
                        """)
                .param("action", action)
                .query((row, number) -> new Undoing(row.getLong("id"), row.getLong("unit"), row.getLong("undoes")))
                .list());
    }

    /** The newest action that took the unit back and still stands. */
    Optional<Long> findUndoneBy(long unit) {
        Optional<Long> answer = known.get(unit);
        if (answer == null) {
            answer = byUnit.getOrDefault(unit, List.of()).stream()
                    .filter(undoing -> findUndoneBy(undoing.unit()).isEmpty())
                    .map(Undoing::action)
                    .reduce((one, later) -> later);
            known.put(unit, answer);
        }
        return answer;
    }

    /** All units that are undone. */
    Long[] undone() {
        return byUnit.keySet().stream()
                .filter(unit -> findUndoneBy(unit).isPresent())
                .toArray(Long[]::new);
    }
}
