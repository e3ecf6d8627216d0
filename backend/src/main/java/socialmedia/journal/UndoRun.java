package socialmedia.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.UndoConflict.Problem;

/**
 * Goes back through a unit's statements, the last first: each state on the way is one that held before, so that neither unique
 * nor foreign keys are in the way by themselves.
 */
final class UndoRun {

    private final Changes changes;
    private final UndoUnit unit;
    private final UndoOptions options;
    private final Map<JournaledTable, TableColumns> columns = new EnumMap<>(JournaledTable.class);
    private final Map<JournaledTable, Set<String>> skipped = new EnumMap<>(JournaledTable.class);
    private final List<UndoConflict> conflicts = new ArrayList<>();

    UndoRun(Changes changes, UndoUnit unit, UndoOptions options) {
        this.changes = changes;
        this.unit = unit;
        this.options = options;
    }

    UndoReport run() {
        JdbcClient database = changes.database();
        UndoUnits units = new UndoUnits(database);
        units.claim(unit, changes.action());
        units.requireImages(unit);
        List<UndoBatch> batches = UndoBatch.read(database, unit);
        if (batches.isEmpty()) {
            throw new OperatorFailure(Kind.REFUSED, unit.text() + " kept no images of the rows that it touched");
        }
        if (!options.acceptDataLoss()) {
            UndoLosses losses = new UndoLosses(database);
            batches.forEach(batch -> losses.refuse(batch, columns(batch.table())));
        }
        lockParents();
        batches.forEach(this::takeBack);
        return report();
    }

    private void lockParents() {
        for (JournaledTable table : List.of(JournaledTable.USERS, JournaledTable.POSTS)) {
            changes.lock(
                    table,
                    """
                    t.id in (select (r.key ->> 'id')::integer from admin_shell.row_change r
                             where r.action_id = any(:undo_actions) and r.table_name = :undo_table)
                    """,
                    Map.of("undo_actions", unit.actions().toArray(Long[]::new), "undo_table", table.word()));
        }
    }

    private void takeBack(UndoBatch batch) {
        UndoStatements judging = statements(batch);
        changes.database()
                .sql(judging.locking())
                .params(judging.parameters())
                .query(Long.class)
                .single();
        skip(changes.database()
                .sql(judging.conflicts())
                .params(judging.parameters())
                .query((row, number) -> new UndoConflict(
                        batch.table(),
                        row.getString("key"),
                        row.getString("previous_key"),
                        Problem.valueOf(row.getString("problem")),
                        row.getString("detail"),
                        batch.action(),
                        null))
                .list());
        if (batch.counts().inserted() > 0
                && (batch.table() == JournaledTable.USERS || batch.table() == JournaledTable.POSTS)) {
            keepWhatOthersHangOn(batch);
        }
        UndoStatements acting = statements(batch);
        if (batch.counts().inserted() > 0) {
            changes.apply(batch.table(), acting.deletion(), acting.parameters());
        }
        if (batch.counts().updated() > 0) {
            changes.apply(batch.table(), acting.update(), acting.parameters());
        }
        if (batch.counts().deleted() > 0) {
            changes.apply(batch.table(), acting.insertion(), acting.parameters());
        }
    }

    private void keepWhatOthersHangOn(UndoBatch batch) {
        HangingRows hanging = new HangingRows(changes, batch, statements(batch).parameters());
        if (options.cascade()) {
            hanging.takeAlong(skipped(JournaledTable.POSTS), skipped(JournaledTable.VOTES));
        }
        skip(hanging.find());
    }

    /** What is skipped once stays as it is, whatever earlier statements did to it. */
    private void skip(List<UndoConflict> found) {
        for (UndoConflict conflict : found) {
            skipped(conflict.table()).add(conflict.key());
            if (conflict.previousKey() != null) {
                skipped(conflict.table()).add(conflict.previousKey());
            }
        }
        conflicts.addAll(found);
    }

    private UndoStatements statements(UndoBatch batch) {
        return new UndoStatements(batch, columns(batch.table()), skipped(batch.table()));
    }

    private TableColumns columns(JournaledTable table) {
        return columns.computeIfAbsent(table, unknown -> TableColumns.read(changes.database(), table));
    }

    private Set<String> skipped(JournaledTable table) {
        return skipped.computeIfAbsent(table, unknown -> new HashSet<>());
    }

    private UndoReport report() {
        List<UndoConflict> named = new LaterActions(changes, unit).name(conflicts);
        if (!conflicts.isEmpty() && !options.skipChanged()) {
            throw UndoRefusal.of(unit, named, conflicts.size());
        }
        return new UndoReport(unit.first(), unit.actions(), conflicts.size(), named, null);
    }
}
