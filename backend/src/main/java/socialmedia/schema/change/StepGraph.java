package socialmedia.schema.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.Step.Action;

/** All steps between two schemas, and which must come after which, by what each object needs in its own schema. */
final class StepGraph {

    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Fates fates;
    private final Map<Step, Set<Step>> followers = new TreeMap<>();

    private StepGraph(DatabaseSchema from, DatabaseSchema to, Fates fates) {
        this.from = from;
        this.to = to;
        this.fates = fates;
    }

    static StepGraph of(DatabaseSchema from, DatabaseSchema to, Fates fates) {
        StepGraph graph = new StepGraph(from, to, fates);
        fates.changed().forEach(graph::addSteps);
        fates.changed().forEach(graph::orderBefore);
        fates.changed().forEach(graph::orderAfter);
        graph.orderSlots();
        return graph;
    }

    Set<Step> steps() {
        return followers.keySet();
    }

    Set<Step> followers(Step step) {
        return followers.getOrDefault(step, Set.of());
    }

    private void addSteps(SchemaObject object) {
        Fate fate = fates.of(object);
        if (fate == Fate.ALTERED) {
            add(Action.ALTER, object);
        }
        if (fate == Fate.DROPPED || fate == Fate.REPLACED) {
            add(Action.DROP, object);
        }
        if (fate == Fate.CREATED || fate == Fate.REPLACED) {
            add(Action.CREATE, object);
        }
        if (fates.isMovedAside(object)) {
            add(Action.MOVE_ASIDE, object);
        }
    }

    /** Nothing goes before what needs it is gone or no longer needs it. */
    private void orderBefore(SchemaObject object) {
        SchemaEntry entry = from.entries().get(object);
        if (entry == null) {
            return;
        }
        Step drop = find(Action.DROP, object);
        Step last = drop == null ? find(Action.ALTER, object) : drop;
        for (SchemaObject needed : entry.needs()) {
            order(last, find(Action.DROP, needed));
            if (drop != null) {
                order(drop, find(Action.ALTER, needed));
                order(drop, find(Action.MOVE_ASIDE, needed));
            }
        }
        order(find(Action.MOVE_ASIDE, object), find(Action.CREATE, object));
        if (!fates.isMovedAside(object)) {
            order(drop, find(Action.CREATE, object));
        }
    }

    /** Nothing is made before what it needs is there. */
    private void orderAfter(SchemaObject object) {
        SchemaEntry entry = to.entries().get(object);
        if (entry == null) {
            return;
        }
        Step create = find(Action.CREATE, object);
        Step first = create == null ? find(Action.ALTER, object) : create;
        for (SchemaObject needed : entry.needs()) {
            order(find(Action.CREATE, needed), first);
            order(find(Action.ALTER, needed), first);
        }
    }

    /** Tables, indexes and the like have one name for all: what takes one over waits until it is free. */
    private void orderSlots() {
        Map<String, Step> freed = new HashMap<>();
        for (Step step : steps()) {
            SchemaEntry entry = from.entries().get(step.object());
            String slot = entry == null ? null : entry.facts().get("slot");
            if (slot != null && (step.action() == Action.DROP || step.action() == Action.MOVE_ASIDE)) {
                freed.put(slot, fates.isMovedAside(step.object()) ? new Step(Action.MOVE_ASIDE, step.object()) : step);
            }
        }
        for (Step step : new HashSet<>(steps())) {
            SchemaEntry entry = to.entries().get(step.object());
            String slot = entry == null ? null : entry.facts().get("slot");
            if (slot != null && step.action() == Action.CREATE) {
                order(freed.get(slot), step);
            }
        }
    }

    private void add(Action action, SchemaObject object) {
        followers.put(new Step(action, object), new TreeSet<>());
    }

    private @Nullable Step find(Action action, SchemaObject object) {
        Step step = new Step(action, object);
        return followers.containsKey(step) ? step : null;
    }

    private void order(@Nullable Step first, @Nullable Step second) {
        if (first != null && second != null && !first.equals(second)) {
            followers.computeIfAbsent(first, any -> new TreeSet<>()).add(second);
        }
    }
}
