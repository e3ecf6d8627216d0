package socialmedia.migration.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import socialmedia.migration.plan.Catalog.Constraint;
import socialmedia.migration.plan.Catalog.Relation;
import socialmedia.migration.plan.Catalog.Trigger;

/** Hazards that a later statement may still take away: they count if their cause is there at the end. */
final class OpenHazards {

    private final List<Open> open = new ArrayList<>();

    private record Open(Draft draft, Hazard hazard, boolean endsWithScript, Predicate<Catalog> isThere) {}

    void add(Draft draft, Effects effects, Catalog origin) {
        effects.unvalidated().forEach((id, constraint) -> {
            if (origin.has(constraint.table())) {
                open.add(new Open(draft, unvalidated(constraint, effects), false, now -> isOpen(now, id)));
            }
        });
        effects.newIndexes().stream().filter(index -> !index.valid()).forEach(index -> {
            Hazard hazard = Hazard.of(Rule.LEFTOVER, index.name() + " is left INVALID");
            open.add(new Open(draft, hazard, false, now -> isInvalid(now, index.id())));
        });
        unguarded(draft, effects, origin);
    }

    private void unguarded(Draft draft, Effects effects, Catalog origin) {
        effects.before().triggers().forEach((id, old) -> {
            Trigger now = effects.after().triggers().get(id);
            if (now != null && old.enabled() != 'D' && now.enabled() == 'D' && origin.has(old.table())) {
                Hazard hazard = Hazard.of(
                        Rule.UNGUARDED,
                        "trigger " + old.name() + " of " + effects.before().name(old.table()) + " is left disabled");
                open.add(new Open(draft, hazard, true, then -> isDisabled(then, id)));
            }
        });
        effects.before().relations().forEach((id, old) -> {
            Relation now = effects.after().relations().get(id);
            if (now == null || !origin.has(id)) {
                return;
            }
            if (old.rowSecurity() && !now.rowSecurity()) {
                Hazard hazard = Hazard.of(Rule.UNGUARDED, "row security of " + old.name() + " is left off");
                open.add(new Open(draft, hazard, true, then -> !hasRowSecurity(then, id)));
            }
            if (!old.unlogged() && now.unlogged() && now.isTable()) {
                Hazard hazard = Hazard.of(
                        Rule.UNGUARDED, old.name() + " is left unlogged: a crash empties it, and replicas lack it");
                open.add(new Open(draft, hazard, true, then -> isUnlogged(then, id)));
            }
        });
    }

    /** Gives those that a script should have closed by its end to their statements. */
    void endOfScript(Catalog now) {
        settle(now, true);
    }

    /** Gives all that are still there to their statements. */
    void endOfRun(Catalog now) {
        settle(now, false);
    }

    private void settle(Catalog now, boolean scriptsOnly) {
        for (Iterator<Open> all = open.iterator(); all.hasNext(); ) {
            Open one = all.next();
            if (one.endsWithScript() || !scriptsOnly) {
                all.remove();
                if (one.isThere().test(now)) {
                    one.draft().add(one.hazard());
                }
            }
        }
    }

    private static Hazard unvalidated(Constraint constraint, Effects effects) {
        return Hazard.of(
                Rule.UNVALIDATED,
                constraint.name() + " of " + effects.after().name(constraint.table()) + " is left NOT VALID");
    }

    private static boolean isOpen(Catalog now, long id) {
        Constraint constraint = now.constraints().get(id);
        return constraint != null && !constraint.enforced();
    }

    private static boolean isInvalid(Catalog now, long id) {
        Relation index = now.relations().get(id);
        return index != null && !index.valid();
    }

    private static boolean isDisabled(Catalog now, long id) {
        Trigger trigger = now.triggers().get(id);
        return trigger != null && trigger.enabled() == 'D';
    }

    private static boolean hasRowSecurity(Catalog now, long id) {
        Relation table = now.relations().get(id);
        return table == null || table.rowSecurity();
    }

    private static boolean isUnlogged(Catalog now, long id) {
        Relation table = now.relations().get(id);
        return table != null && table.unlogged();
    }
}
