package socialmedia.schema;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                .filter(object -> !Objects.equals(
                        expected.entries().get(object), actual.entries().get(object)))
                .map(object -> new SchemaDifference(object, text(expected, object), text(actual, object)))
                .toList();
        Set<SchemaObject> whole = differences.stream()
                .filter(difference -> difference.kind() != SchemaDifference.Kind.DIFFERENT)
                .map(SchemaDifference::object)
                .filter(object -> object.kind() != ObjectKind.SCHEMA)
                .collect(Collectors.toSet());
        return differences.stream()
                .filter(difference -> !goesWith(difference.object(), expected, whole)
                        && !goesWith(difference.object(), actual, whole))
                .toList();
    }

    private static @Nullable String text(DatabaseSchema schema, SchemaObject object) {
        SchemaEntry entry = schema.entries().get(object);
        return entry == null ? null : entry.text();
    }

    private static boolean goesWith(SchemaObject object, DatabaseSchema schema, Set<SchemaObject> whole) {
        SchemaEntry entry = schema.entries().get(object);
        SchemaObject parent = entry == null ? null : entry.parent();
        return parent != null && (whole.contains(parent) || goesWith(parent, schema, whole));
    }
}
