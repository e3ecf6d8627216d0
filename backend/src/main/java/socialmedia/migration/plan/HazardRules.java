package socialmedia.migration.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import socialmedia.migration.ScriptStatement;
import socialmedia.migration.plan.Catalog.Column;
import socialmedia.migration.plan.Catalog.ColumnKey;
import socialmedia.migration.plan.Catalog.Relation;

/** Names what is dangerous about what a statement did to rows and to those who use them; locks are for {@link LockRules}. */
final class HazardRules {

    private static final Pattern KEEPS_INVALID = Pattern.compile(
            "create\\s+(unique\\s+)?index\\s+concurrently\\s+if\\s+not\\s+exists\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Effects effects;
    private final RunSoFar run;
    private final List<Hazard> hazards = new ArrayList<>();

    private HazardRules(Effects effects, RunSoFar run) {
        this.effects = effects;
        this.run = run;
    }

    static List<Hazard> find(ScriptStatement statement, Effects effects, RunSoFar run) throws SQLException {
        HazardRules rules = new HazardRules(effects, run);
        rules.failsOnRows();
        rules.dataLoss();
        rules.hazards.addAll(LockRules.find(statement, effects, run));
        rules.breaksPrograms();
        if (KEEPS_INVALID.matcher(statement.sql()).matches()) {
            rules.hazards.add(new Hazard(
                    Rule.LEFTOVER,
                    "IF NOT EXISTS keeps the INVALID index that a failed build leaves behind",
                    "say DROP INDEX CONCURRENTLY IF EXISTS before it, and leave out IF NOT EXISTS"));
        }
        return rules.hazards;
    }

    /** Where the live rows can be counted, they decide; else those of the shadow do. */
    private void failsOnRows() throws SQLException {
        boolean counted = false;
        for (Requirement one : new Requirements(run.origin(), effects).find()) {
            boolean asked = run.live().exist() && one.count() != null && !run.wasWritten(one.table());
            OptionalLong live = asked ? run.live().count(String.valueOf(one.count())) : OptionalLong.empty();
            counted |= live.isPresent();
            if (live.orElse(0) > 0) {
                hazards.add(Hazard.of(
                        Rule.FAILS_ON_ROWS, String.format(Locale.ROOT, "%,d ", live.getAsLong()) + one.what()));
            }
        }
        if (effects.refusal() != null && !counted && lockedTablesMayHaveRows()) {
            hazards.add(Hazard.of(Rule.FAILS_ON_ROWS, "where the tables have rows: " + effects.refusal()));
        }
    }

    private boolean lockedTablesMayHaveRows() throws SQLException {
        for (long table : effects.locks().keySet()) {
            if (run.mayHaveRows(table)) {
                return true;
            }
        }
        return effects.locks().isEmpty();
    }

    private void dataLoss() throws SQLException {
        List<String> lost = new ArrayList<>();
        for (Relation gone : effects.goneRelations().toList()) {
            if ((gone.kind() == 'r' || gone.kind() == 'p') && run.mayHaveRows(gone.id())) {
                lost.add("the rows of " + gone.name());
            }
        }
        for (ColumnKey gone : effects.goneColumns().toList()) {
            if (mayHaveValues(gone)) {
                lost.add("the values of " + effects.before().name(gone));
            }
        }
        for (long table : effects.deleted()) {
            if (run.mayHaveRows(table) && effects.after().has(table)) {
                lost.add("rows of " + effects.before().name(table));
            }
        }
        for (ColumnKey column : effects.overwritten()) {
            if (mayHaveValues(column)) {
                lost.add("values of " + effects.before().name(column));
            }
        }
        if (!lost.isEmpty()) {
            lost.sort(String::compareTo);
            hazards.add(Hazard.of(Rule.DATA_LOSS, "lost for good: " + String.join(", ", lost)));
        }
    }

    private boolean mayHaveValues(ColumnKey key) throws SQLException {
        Column column = run.origin().column(key).orElse(null);
        if (column == null || !run.mayHaveRows(key.table())) {
            return false;
        }
        String count = "select count(*) from (select from " + run.origin().name(key.table()) + " where " + column.name()
                + " is not null limit 1) one";
        return run.live().count(count).orElse(1) > 0;
    }

    private void breaksPrograms() {
        List<String> broken = new ArrayList<>(effects.renamed(run.origin()));
        effects.goneRelations()
                .filter(gone -> run.origin().has(gone.id()) && !gone.isIndex() && gone.kind() != 'S')
                .forEach(gone -> broken.add(gone.display() + " is gone"));
        effects.goneColumns()
                .filter(gone -> run.origin().columns().containsKey(gone))
                .forEach(gone -> broken.add("column " + effects.before().name(gone) + " is gone"));
        for (Map.Entry<Long, String> program : effects.before().programs().entrySet()) {
            if (run.origin().programs().containsKey(program.getKey())
                    && !effects.after().programs().containsKey(program.getKey())) {
                broken.add(program.getValue() + " is gone");
            }
        }
        if (!broken.isEmpty()) {
            broken.sort(String::compareTo);
            hazards.add(Hazard.of(Rule.BREAKS_PROGRAM, String.join("; ", broken)));
        }
    }
}
