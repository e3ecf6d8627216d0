package socialmedia.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which later action touched the rows that are in an undo's way. */
final class LaterActions {

    private static final int NAMED = 20;

    private final Changes changes;
    private final UndoUnit unit;

    LaterActions(Changes changes, UndoUnit unit) {
        this.changes = changes;
        this.unit = unit;
    }

    /** The first of the conflicts, each with the newest action on its row after the unit's own. */
    List<UndoConflict> name(List<UndoConflict> conflicts) {
        List<UndoConflict> first = conflicts.subList(0, Math.min(NAMED, conflicts.size()));
        if (first.isEmpty()) {
            return first;
        }
        Map<Integer, Long> later = new HashMap<>();
        changes.database()
                .sql("""
                        select c.number, max(r.action_id) as later
                        from unnest(cast(:tables as text[]), cast(:keys as text[])::jsonb[], cast(:actions as bigint[]))
                                 with ordinality c (table_name, key, action, number)
                        join admin_shell.row_change r on r.table_name = c.table_name and r.key = c.key
                        where r.action_id > c.action and r.action_id <> all(:unit) and r.action_id <> :undo
                        group by c.number
                        """)
                .param(
                        "tables",
                        first.stream().map(conflict -> conflict.table().word()).toArray(String[]::new))
                .param("keys", first.stream().map(UndoConflict::key).toArray(String[]::new))
                .param("actions", first.stream().map(UndoConflict::action).toArray(Long[]::new))
                .param("unit", unit.actions().toArray(Long[]::new))
                .param("undo", changes.action())
                .query(row -> {
                    later.put(row.getInt("number"), row.getLong("later"));
                });
        List<UndoConflict> named = new ArrayList<>();
        for (UndoConflict conflict : first) {
            named.add(conflict.by(later.get(named.size() + 1)));
        }
        return named;
    }
}
