package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.Step.Action;

/**
 * Puts steps together that one statement does - a table with its columns and constraints, a table that takes its parts along when it
 * goes - and orders the groups; one whose parts must wait for others is taken apart again.
 */
final class StepGroups {

    /** What can be written between the brackets of CREATE TABLE, with its column or its domain. */
    private static final Set<ObjectKind> INLINE = EnumSet.of(
            ObjectKind.COLUMN,
            ObjectKind.DEFAULT,
            ObjectKind.CONSTRAINT,
            ObjectKind.INHERITANCE,
            ObjectKind.DOMAIN_CONSTRAINT);

    /** What is taken out of a group first when groups wait for each other. */
    private static final List<ObjectKind> LOOSE =
            List.of(ObjectKind.CONSTRAINT, ObjectKind.DOMAIN_CONSTRAINT, ObjectKind.DEFAULT, ObjectKind.COLUMN);

    private final StepGraph graph;
    private final Map<Step, Step> leaders = new TreeMap<>();

    private StepGroups(StepGraph graph) {
        this.graph = graph;
    }

    /**
     * Steps that one statement does.
     *
     * @param members without the leader
     */
    record Group(Step leader, List<Step> members) {}

    /** All groups, each after those it waits for; {@code unordered} is told what waits for itself all the same. */
    static List<Group> ordered(StepGraph graph, DatabaseSchema from, DatabaseSchema to, List<String> unordered) {
        StepGroups groups = new StepGroups(graph);
        graph.steps().forEach(step -> groups.leaders.put(step, groups.leader(step, from, to)));
        groups.takeApart();
        return groups.order(unordered);
    }

    private Step leader(Step step, DatabaseSchema from, DatabaseSchema to) {
        Step leader = step;
        for (Step next = above(leader, from, to); next != null; next = above(leader, from, to)) {
            leader = next;
        }
        return leader;
    }

    /** A partition that keys refer to by way of its table must be detached before it can go. */
    private @Nullable Step above(Step step, DatabaseSchema from, DatabaseSchema to) {
        boolean creates = step.action() == Action.CREATE;
        if (!creates && step.action() != Action.DROP) {
            return null;
        }
        SchemaEntry entry = (creates ? to : from).entries().get(step.object());
        SchemaObject parent = entry == null ? null : entry.parent();
        if (entry == null || (creates && (!INLINE.contains(step.object().kind()) || entry.is("apart")))) {
            return null;
        }
        if (parent == null || parent.kind() == ObjectKind.SCHEMA) {
            return graph.takesAlong(step);
        }
        if ((creates && parent.kind() == ObjectKind.FOREIGN_TABLE) || (!creates && entry.is("referred_to"))) {
            return null;
        }
        Step above = new Step(step.action(), parent);
        return graph.steps().contains(above) ? above : graph.takesAlong(step);
    }

    private void takeApart() {
        for (Set<Step> knot = knot(); !knot.isEmpty(); knot = knot()) {
            if (!loosen(knot)) {
                return;
            }
        }
    }

    private Set<Step> knot() {
        return Knots.find(next());
    }

    /** Takes the loosest parts of one kind out of the groups of a knot. */
    private boolean loosen(Set<Step> knot) {
        for (ObjectKind kind : LOOSE) {
            List<Step> parts = leaders.entrySet().stream()
                    .filter(entry -> knot.contains(entry.getValue())
                            && !entry.getKey().equals(entry.getValue())
                            && entry.getKey().object().kind() == kind
                            && touches(entry.getKey(), knot))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!parts.isEmpty()) {
                parts.forEach(part -> leaders.put(part, part));
                return true;
            }
        }
        return false;
    }

    /** Whether a part waits for another group of the knot, or is waited for. */
    private boolean touches(Step part, Set<Step> knot) {
        Step own = leader(part);
        return graph.followers(part).stream()
                        .map(this::leader)
                        .anyMatch(other -> !other.equals(own) && knot.contains(other))
                || graph.steps().stream()
                        .filter(step -> graph.followers(step).contains(part))
                        .map(this::leader)
                        .anyMatch(other -> !other.equals(own) && knot.contains(other));
    }

    private List<Group> order(List<String> unordered) {
        Map<Step, Set<Step>> next = next();
        Map<Step, Integer> waiting = new TreeMap<>();
        next.keySet().forEach(head -> waiting.put(head, 0));
        next.values().forEach(others -> others.forEach(other -> waiting.merge(other, 1, Integer::sum)));
        PriorityQueue<Step> ready = new PriorityQueue<>();
        waiting.forEach((head, count) -> {
            if (count == 0) {
                ready.add(head);
            }
        });
        Map<Step, List<Step>> members = members();
        List<Group> ordered = new ArrayList<>();
        Set<Step> left = new TreeSet<>(waiting.keySet());
        while (!left.isEmpty()) {
            Step head = ready.poll();
            if (head == null) {
                head = left.iterator().next();
                unordered.add(head.object() + " cannot be put in order: what it needs waits for it");
            }
            if (left.remove(head)) {
                ordered.add(new Group(head, members.getOrDefault(head, List.of())));
                for (Step other : next.getOrDefault(head, Set.of())) {
                    if (waiting.merge(other, -1, Integer::sum) == 0) {
                        ready.add(other);
                    }
                }
            }
        }
        return ordered;
    }

    private Step leader(Step step) {
        return leaders.getOrDefault(step, step);
    }

    private Map<Step, List<Step>> members() {
        Map<Step, List<Step>> members = new TreeMap<>();
        leaders.forEach((step, leader) -> {
            if (!step.equals(leader)) {
                members.computeIfAbsent(leader, any -> new ArrayList<>()).add(step);
            }
        });
        return members;
    }

    /** Each group's leader, with the leaders of those that wait for it. */
    private Map<Step, Set<Step>> next() {
        Map<Step, Set<Step>> next = new TreeMap<>();
        leaders.forEach((step, leader) -> {
            Set<Step> others = next.computeIfAbsent(leader, any -> new TreeSet<>());
            graph.followers(step).stream()
                    .map(this::leader)
                    .filter(other -> !other.equals(leader))
                    .forEach(others::add);
        });
        return next;
    }
}
