package socialmedia.migration.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import socialmedia.migration.ScriptStatement;
import socialmedia.migration.plan.Catalog.Constraint;
import socialmedia.migration.plan.Catalog.Relation;

/**
 * Names what others wait for longer than for one quick statement. A lock by itself is none of that: a run gives way after its
 * lock timeout and tries again, so that only what takes long while it is held keeps others waiting.
 */
final class LockRules {

    /** Estimates may be wrong by ten times. */
    private static final long FEW_ROWS = TableSize.SMALL_ROWS / 10;

    private static final String SOME_ROWS = "rows";

    private final ScriptStatement statement;
    private final Effects effects;
    private final RunSoFar run;
    private final List<Hazard> hazards = new ArrayList<>();

    private LockRules(ScriptStatement statement, Effects effects, RunSoFar run) {
        this.statement = statement;
        this.effects = effects;
        this.run = run;
    }

    static List<Hazard> find(ScriptStatement statement, Effects effects, RunSoFar run) throws SQLException {
        LockRules rules = new LockRules(statement, effects, run);
        rules.copies();
        rules.indexes();
        rules.scans();
        rules.backfills();
        if (!rules.hazards.isEmpty() || rules.scansUnderAWeakLock()) {
            run.held().addSlow(statement.line(), effects, run);
        }
        return rules.hazards;
    }

    private void copies() throws SQLException {
        for (Relation table : effects.rewritten()) {
            if (run.isLarge(table.id())) {
                hazards.add(Hazard.of(Rule.REWRITE, table.name() + under(table.id(), " is copied whole")));
            }
        }
        for (Relation index : effects.rebuilt()) {
            if (run.isLarge(index.table()) && blocksWrites(index.table())) {
                String table = effects.before().name(index.table());
                hazards.add(Hazard.of(
                        Rule.INDEX_REBUILD,
                        index.name() + " is built anew" + under(index.table(), "") + " of " + table));
            }
        }
    }

    private void indexes() throws SQLException {
        for (Relation index : effects.newIndexes()) {
            if (run.isLarge(index.table()) && blocksWrites(index.table()) && !isRewritten(index.table())) {
                hazards.add(new Hazard(
                        Rule.NOT_CONCURRENT,
                        index.name() + " is built" + under(index.table(), "") + " of "
                                + effects.before().name(index.table()),
                        safeWay(index)));
            }
        }
        for (Relation index : effects.goneRelations().filter(Relation::isIndex).toList()) {
            boolean alone = effects.after().has(index.table())
                    && effects.goneConstraints().noneMatch(gone -> index.name().endsWith("." + gone.name()))
                    && effects.goneColumns().noneMatch(gone -> gone.table() == index.table());
            if (alone && run.isLarge(index.table()) && blocksWrites(index.table())) {
                hazards.add(Hazard.of(
                        Rule.NOT_CONCURRENT,
                        index.name() + " is dropped" + under(index.table(), "") + " of "
                                + effects.before().name(index.table())));
            }
        }
    }

    private String safeWay(Relation index) {
        Optional<Constraint> constraint = effects.enforced().stream()
                .filter(one -> one.table() == index.table() && index.name().endsWith("." + one.name()))
                .findFirst();
        if (constraint.isEmpty()) {
            return Rule.NOT_CONCURRENT.safeWay();
        }
        return constraint.get().kind() == 'x'
                ? "PostgreSQL has no concurrent way: run it when nobody writes"
                : "CREATE UNIQUE INDEX CONCURRENTLY in a revision of its own, then ADD CONSTRAINT ... USING INDEX";
    }

    private void scans() throws SQLException {
        for (long table : effects.read()) {
            boolean covered = isRewritten(table)
                    || wantsWhatNoRowHas(table)
                    || effects.newIndexes().stream().anyMatch(index -> index.table() == table)
                    || effects.rebuilt().stream().anyMatch(index -> index.table() == table);
            if (!covered && run.isLarge(table) && blocksWrites(table) && !isOnlyReferredTo(table)) {
                hazards.add(new Hazard(
                        Rule.SCAN, effects.before().name(table) + under(table, " is read whole"), safeWay(table)));
            }
        }
    }

    private String safeWay(long scanned) {
        if (isNotNull(scanned)) {
            return "add CHECK (... IS NOT NULL) NOT VALID, VALIDATE it in the next revision, then SET NOT NULL";
        }
        boolean checkedAnew = effects.checkedAnew().anyMatch(one -> one.table() == scanned);
        return checkedAnew ? Rule.REWRITE.safeWay() : Rule.SCAN.safeWay();
    }

    private boolean scansUnderAWeakLock() throws SQLException {
        for (long table : effects.read()) {
            if (run.isLarge(table) && !isOnlyReferredTo(table) && !wantsWhatNoRowHas(table)) {
                return true;
            }
        }
        return false;
    }

    private void backfills() throws SQLException {
        Set<Long> written = new TreeSet<>(effects.whole());
        written.addAll(effects.searched());
        for (long table : written) {
            if (run.isLarge(table)) {
                rows(table)
                        .ifPresent(rows -> hazards.add(Hazard.of(
                                Rule.BACKFILL,
                                rows + " of " + effects.before().name(table) + " are written in one transaction"
                                        + (rows.equals(SOME_ROWS) ? "; only a live database tells how many" : ""))));
            }
        }
    }

    /** How many are written, in words; empty where these are few. */
    private Optional<String> rows(long table) throws SQLException {
        if (effects.whole().contains(table)) {
            return Optional.of("all rows");
        }
        if (!run.live().exist()) {
            return Optional.of(SOME_ROWS);
        }
        OptionalLong estimate = run.estimate(statement.sql(), table);
        if (estimate.isEmpty()) {
            return Optional.of("up to all rows");
        }
        return estimate.getAsLong() < FEW_ROWS
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "about %,d rows", estimate.getAsLong()));
    }

    private boolean isRewritten(long table) {
        return effects.rewritten().stream().anyMatch(one -> one.id() == table);
    }

    private boolean blocksWrites(long table) {
        return effects.lock(table).map(LockMode::blocksWrites).orElse(false);
    }

    /** A new column that may not be null and has nothing to hold: only a table without rows takes it. */
    private boolean wantsWhatNoRowHas(long table) {
        return effects.after().columns().entrySet().stream()
                .anyMatch(one -> one.getKey().table() == table
                        && one.getValue().notNull()
                        && !one.getValue().filled()
                        && effects.before().column(one.getKey()).isEmpty());
    }

    /** A foreign key looks into the table it refers to by that one's index. */
    private boolean isOnlyReferredTo(long table) {
        return effects.enforced().stream().anyMatch(key -> key.kind() == 'f' && key.other() == table)
                && effects.enforced().stream().noneMatch(any -> any.table() == table);
    }

    private boolean isNotNull(long table) {
        return effects.after().columns().entrySet().stream()
                .filter(one -> one.getKey().table() == table && one.getValue().notNull())
                .anyMatch(one -> effects.before()
                        .column(one.getKey())
                        .filter(old -> !old.notNull())
                        .isPresent());
    }

    private String under(long table, String what) {
        return what + effects.lock(table).map(mode -> " under " + mode.words()).orElse("");
    }
}
