package socialmedia.migration.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.ScriptStatement;
import socialmedia.migration.plan.Catalog.Relation;

/** A statement that was measured, while later ones may still do away with what is dangerous about it. */
final class Draft {

    private final PlannedScript script;
    private final ScriptStatement statement;
    private final @Nullable Effects effects;
    private final List<TableLock> locks = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();

    private Draft(PlannedScript script, ScriptStatement statement, @Nullable Effects effects) {
        this.script = script;
        this.statement = statement;
        this.effects = effects;
    }

    static Draft of(PlannedScript script, ScriptStatement statement, Effects effects, RunSoFar run)
            throws SQLException {
        Draft draft = new Draft(script, statement, effects);
        for (Map.Entry<Long, LockMode> lock : effects.locks().entrySet()) {
            draft.locks.add(new TableLock(
                    effects.before().name(lock.getKey()),
                    lock.getValue(),
                    run.size(lock.getKey()).orElse(null)));
        }
        draft.locks.sort(Comparator.comparing(TableLock::table));
        draft.hazards.addAll(HazardRules.find(statement, effects, run));
        return draft;
    }

    static Draft refused(PlannedScript script, ScriptStatement statement, String message) {
        Draft draft = new Draft(script, statement, null);
        draft.hazards.add(Hazard.of(Rule.NOT_RUNNABLE, message));
        return draft;
    }

    ScriptStatement statement() {
        return statement;
    }

    void add(Hazard hazard) {
        hazards.add(hazard);
    }

    MeasuredStatement finish() {
        return new MeasuredStatement(
                script,
                statement,
                locks,
                effects == null ? List.of() : names(effects.rewritten()),
                effects == null ? List.of() : rebuilt(effects),
                effects == null
                        ? List.of()
                        : effects.read().stream()
                                .map(effects.before()::name)
                                .sorted()
                                .toList(),
                effects == null ? List.of() : List.copyOf(effects.dropped()),
                effects == null ? null : effects.refusal(),
                effects == null ? 0 : effects.milliseconds(),
                hazards);
    }

    private static List<String> rebuilt(Effects effects) {
        return Stream.concat(
                        effects.rebuilt().stream().map(Relation::name),
                        effects.checkedAnew()
                                .map(one -> "constraint " + one.name() + " of "
                                        + effects.after().name(one.table())))
                .sorted()
                .toList();
    }

    private static List<String> names(List<Relation> relations) {
        return relations.stream().map(Relation::name).sorted().toList();
    }
}
