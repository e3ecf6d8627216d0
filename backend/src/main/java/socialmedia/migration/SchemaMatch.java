package socialmedia.migration;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaObject;

/**
 * The revision that a live schema equals.
 *
 * @param number the revision's, 0 for base
 * @param leftovers applied revisions of ours alone whose objects are still there above it, the newest first
 * @param strangers objects that no revision ever made
 */
record SchemaMatch(int number, List<Integer> leftovers, Set<SchemaObject> strangers) {

    /**
     * Finds it.
     *
     * @param ours applied revisions that the application's Alembic does not know, so that it left them when it went below
     * @param likely numbers to prefer where a revision changed nothing of the schema and two are equal
     */
    static Optional<SchemaMatch> find(
            DatabaseSchema live, ReplayedSchemas replayed, List<Integer> ours, List<Integer> likely) {
        Set<SchemaObject> strangers = new TreeSet<>(live.objects());
        strangers.removeAll(replayed.everMade());
        DatabaseSchema known = live.filter(object -> !strangers.contains(object));
        return inOrder(replayed.head(), likely)
                .filter(number -> replayed.at(number).equals(known))
                .findFirst()
                .map(number -> new SchemaMatch(number, List.of(), strangers))
                .or(
                        () -> inOrder(replayed.head(), likely)
                                .flatMap(number -> withLeftovers(known, replayed, number, ours)
                                        .map(left -> new SchemaMatch(number, left, strangers))
                                        .stream())
                                .findFirst());
    }

    private static Stream<Integer> inOrder(int head, List<Integer> likely) {
        return Stream.concat(
                likely.stream().filter(number -> number <= head),
                IntStream.rangeClosed(0, head).boxed().sorted(Comparator.reverseOrder()));
    }

    /** The revisions of ours above a number that explain all that the schema has beyond it. */
    private static Optional<List<Integer>> withLeftovers(
            DatabaseSchema known, ReplayedSchemas replayed, int number, List<Integer> ours) {
        Set<SchemaObject> beyond = new HashSet<>(known.objects());
        beyond.removeAll(replayed.at(number).objects());
        List<Integer> left = ours.stream()
                .filter(one -> one > number && one <= replayed.head())
                .filter(one -> replayed.madeBy(one).stream().anyMatch(beyond::contains))
                .sorted(Comparator.reverseOrder())
                .toList();
        left.forEach(one -> beyond.removeAll(replayed.madeBy(one)));
        DatabaseSchema without = known.filter(object -> left.stream()
                .noneMatch(one -> replayed.madeBy(one).contains(object)
                        && !replayed.at(number).objects().contains(object)));
        return !left.isEmpty() && beyond.isEmpty() && without.equals(replayed.at(number))
                ? Optional.of(left)
                : Optional.empty();
    }

    /** How a live schema differs from the revision it differs least from. */
    static List<SchemaDifference> least(DatabaseSchema live, ReplayedSchemas replayed) {
        return replayed.schemas().stream()
                .map(schema -> SchemaComparison.between(schema, live))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
