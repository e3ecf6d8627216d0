package socialmedia.schema;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Compares two schemas, object by object. */
public final class SchemaComparison {

    private SchemaComparison() {}

    /**
     * What is missing, not expected or different, in the order of kinds and names; empty where they are the same. A
     * table that is missing or not expected stands for its columns, constraints, triggers, rules and policies too.
     */
    public static List<SchemaDifference> between(DatabaseSchema expected, DatabaseSchema actual) {
        TreeSet<SchemaObject> objects = new TreeSet<>(expected.objects());
        objects.addAll(actual.objects());
        List<SchemaDifference> differences = objects.stream()
                .map(object -> new SchemaDifference(
                        object,
                        expected.definitions().get(object),
                        actual.definitions().get(object)))
                .filter(difference -> !Objects.equals(difference.expected(), difference.actual()))
                .toList();
        return withoutPartsOfWholeTables(differences);
    }

    private static List<SchemaDifference> withoutPartsOfWholeTables(List<SchemaDifference> differences) {
        List<SchemaObject> wholeTables = differences.stream()
                .filter(difference -> difference.kind() != SchemaDifference.Kind.DIFFERENT)
                .map(SchemaDifference::object)
                .filter(object -> object.kind() == ObjectKind.TABLE)
                .toList();
        return differences.stream()
                .filter(difference -> wholeTables.stream().noneMatch(difference.object()::isPartOf))
                .toList();
    }
}
