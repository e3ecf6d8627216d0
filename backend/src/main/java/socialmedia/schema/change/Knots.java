package socialmedia.schema.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds steps that wait for each other: Tarjan's strongly connected components. */
final class Knots {

    private final Map<Step, Set<Step>> next;
    private final Map<Step, Integer> numbers = new HashMap<>();
    private final Map<Step, Integer> lowest = new HashMap<>();
    private final Deque<Step> path = new ArrayDeque<>();
    private final Set<Step> onPath = new HashSet<>();
    private Set<Step> found = Set.of();

    private Knots(Map<Step, Set<Step>> next) {
        this.next = next;
    }

    /** One knot, empty where there is none. */
    static Set<Step> find(Map<Step, Set<Step>> next) {
        Knots knots = new Knots(next);
        for (Step step : next.keySet()) {
            if (!knots.numbers.containsKey(step)) {
                knots.visit(step);
            }
            if (!knots.found.isEmpty()) {
                return knots.found;
            }
        }
        return Set.of();
    }

    private void visit(Step step) {
        int number = numbers.size();
        numbers.put(step, number);
        lowest.put(step, number);
        path.push(step);
        onPath.add(step);
        for (Step other : next.getOrDefault(step, Set.of())) {
            if (!numbers.containsKey(other)) {
                visit(other);
                lowest.merge(step, lowest.getOrDefault(other, number), Math::min);
            } else if (onPath.contains(other)) {
                lowest.merge(step, numbers.getOrDefault(other, number), Math::min);
            }
        }
        if (lowest.getOrDefault(step, number) == number) {
            take(step);
        }
    }

    private void take(Step root) {
        Set<Step> knot = new TreeSet<>();
        Step step;
        do {
            step = path.pop();
            onPath.remove(step);
            knot.add(step);
        } while (!step.equals(root));
        if (knot.size() > 1 && found.isEmpty()) {
            found = knot;
        }
    }
}
