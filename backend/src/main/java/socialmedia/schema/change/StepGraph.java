package socialmedia.schema.change;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.Step.Action;

/** All steps between two schemas, and which must come after which, by what each object needs in its own schema. */
final class StepGraph {

    private static final Set<ObjectKind> PARTS =
            EnumSet.of(ObjectKind.COLUMN, ObjectKind.DEFAULT, ObjectKind.CONSTRAINT, ObjectKind.INDEX);

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
        graph.orderLinks();
        graph.orderAttached();
        LoggingOrder.of(
                from,
                to,
                fates,
                (one, other) -> graph.order(graph.find(Action.ALTER, one), graph.find(Action.ALTER, other)));
        DefaultPrivileges.order(graph.steps(), from, fates, graph::order);
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
        boolean goesAtTheEnd = goesAtTheEnd(object, entry.parent());
        for (SchemaObject needed : entry.needs()) {
            order(last, find(Action.DROP, needed));
            if (drop != null && !goesAtTheEnd) {
                order(drop, find(Action.ALTER, needed));
                order(drop, find(Action.MOVE_ASIDE, needed));
            }
        }
        order(find(Action.MOVE_ASIDE, object), find(Action.CREATE, object));
        order(find(Action.MOVE_ASIDE, object), drop);
        order(goesAtTheEnd ? null : drop, find(Action.CREATE, object));
    }

    /** What is moved aside is dropped last, with all that is part of it. */
    private boolean goesAtTheEnd(SchemaObject object, @Nullable SchemaObject parent) {
        return fates.isMovedAside(object) || (parent != null && fates.isMovedAside(parent));
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
            String slot = slot(from, step.object());
            boolean gone = step.action() == Action.DROP || step.action() == Action.MOVE_ASIDE || moves(step);
            if (slot != null && gone) {
                freed.put(slot, fates.isMovedAside(step.object()) ? new Step(Action.MOVE_ASIDE, step.object()) : step);
            }
        }
        for (Step step : new HashSet<>(steps())) {
            String slot = slot(to, step.object());
            if (slot != null && (step.action() == Action.CREATE || moves(step))) {
                order(freed.get(slot), step);
            }
        }
    }

    private boolean moves(Step step) {
        return step.action() == Action.ALTER && !Objects.equals(slot(from, step.object()), slot(to, step.object()));
    }

    private static @Nullable String slot(DatabaseSchema schema, SchemaObject object) {
        SchemaEntry entry = schema.entries().get(object);
        return entry == null ? null : entry.facts().get("slot");
    }

    /** A table is taken from under another before their parts change, and put there when they are alike. */
    private void orderLinks() {
        Map<SchemaObject, Set<SchemaObject>> parts = new HashMap<>();
        for (SchemaObject object : fates.changed()) {
            SchemaEntry entry = to.entries().getOrDefault(object, from.entries().get(object));
            if (PARTS.contains(object.kind()) && entry != null) {
                parts.computeIfAbsent(new SchemaObject(ObjectKind.TABLE, entry.get("table")), any -> new TreeSet<>())
                        .add(object);
            }
        }
        for (SchemaObject link : fates.changed()) {
            if (Lineage.LINKS.contains(link.kind())) {
                orderLink(link, parts);
            }
        }
    }

    private void orderLink(SchemaObject link, Map<SchemaObject, Set<SchemaObject>> parts) {
        Step drop = find(Action.DROP, link);
        SchemaEntry before = from.entries().get(link);
        if (drop != null && before != null) {
            for (String table : List.of(before.get("table"), before.get("of"))) {
                for (SchemaObject part : parts.getOrDefault(new SchemaObject(ObjectKind.TABLE, table), Set.of())) {
                    order(drop, find(Action.DROP, part));
                    order(drop, find(Action.ALTER, part));
                }
            }
        }
        Step create = find(Action.CREATE, link);
        SchemaEntry after = to.entries().get(link);
        if (create != null && after != null) {
            SchemaObject table = new SchemaObject(ObjectKind.TABLE, after.get("table"));
            boolean inline = link.kind() == ObjectKind.INHERITANCE && find(Action.CREATE, table) != null;
            if (!inline) {
                parts.getOrDefault(table, Set.of()).forEach(part -> orderAll(part, create));
            }
            parts.getOrDefault(new SchemaObject(ObjectKind.TABLE, after.get("of")), Set.of()).stream()
                    .filter(part -> part.kind() == ObjectKind.COLUMN)
                    .forEach(part -> orderAll(part, create));
        }
    }

    private void orderAll(SchemaObject part, Step second) {
        SchemaEntry entry = to.entries().get(part);
        if (entry != null && entry.is("comes")) {
            return;
        }
        for (Action action : Action.values()) {
            order(find(action, part), second);
        }
    }

    /** A partitioned table's index takes over those that its partitions have by then, and a column is never there twice. */
    private void orderAttached() {
        for (Step step : new HashSet<>(steps())) {
            SchemaObject object = step.object();
            if (object.kind() == ObjectKind.COLUMN && fates.lineage().changesHands(object, fates)) {
                Lineage.uppers(from.entries().get(object)).forEach(upper -> order(find(Action.DROP, upper), step));
                Lineage.uppers(to.entries().get(object)).forEach(upper -> order(step, find(Action.CREATE, upper)));
            }
            SchemaObject upper =
                    step.action() == Action.CREATE ? fates.lineage().attachedTo(step.object()) : null;
            if (upper != null && fates.lineage().isSteady(step.object(), fates)) {
                order(step, find(Action.CREATE, upper));
            }
        }
    }

    /** Whose going takes an object along that is no part of it: a partition's index, a column's sequence. */
    @Nullable
    Step takesAlong(Step step) {
        if (step.action() != Action.DROP) {
            return null;
        }
        if (step.object().kind() == ObjectKind.SEQUENCE) {
            SchemaEntry owner = from.entries()
                    .get(new SchemaObject(
                            ObjectKind.SEQUENCE_OWNER, step.object().name()));
            return owner == null
                    ? null
                    : find(Action.DROP, new SchemaObject(ObjectKind.COLUMN, owner.get("definition")));
        }
        SchemaObject upper = fates.lineage().attachedTo(step.object());
        return upper != null && fates.lineage().isSteady(step.object(), fates) ? find(Action.DROP, upper) : null;
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
