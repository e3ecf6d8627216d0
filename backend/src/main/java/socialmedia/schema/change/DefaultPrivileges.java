package socialmedia.schema.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.Step.Action;

/** What new objects come with (a column may bring a sequence along), where a role has said so: they shall have just what the schema wanted has. */
final class DefaultPrivileges {

    private static final Map<ObjectKind, String> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(ObjectKind.SCHEMA, "schemas"),
            Map.entry(ObjectKind.ENUM, "types"),
            Map.entry(ObjectKind.DOMAIN, "types"),
            Map.entry(ObjectKind.COMPOSITE_TYPE, "types"),
            Map.entry(ObjectKind.RANGE_TYPE, "types"),
            Map.entry(ObjectKind.SEQUENCE, "sequences"),
            Map.entry(ObjectKind.COLUMN, "sequences"),
            Map.entry(ObjectKind.TABLE, "tables"),
            Map.entry(ObjectKind.VIEW, "tables"),
            Map.entry(ObjectKind.MATERIALIZED_VIEW, "tables"),
            Map.entry(ObjectKind.FOREIGN_TABLE, "tables"),
            Map.entry(ObjectKind.ROUTINE, "functions"),
            Map.entry(ObjectKind.AGGREGATE, "functions")));

    private DefaultPrivileges() {}

    /** Nothing is made while it would come with more than it shall have: they are taken back first, and given last. */
    static void order(Set<Step> steps, DatabaseSchema from, Fates fates, BiConsumer<Step, Step> order) {
        List<Step> making = steps.stream()
                .filter(step -> step.action() == Action.CREATE
                        && WORDS.containsKey(step.object().kind()))
                .toList();
        for (Step step : steps) {
            if (step.object().kind() == ObjectKind.DEFAULT_PRIVILEGE
                    && !goesWithItsSchema(step.object(), from, fates)) {
                boolean first = step.action() == Action.DROP;
                making.forEach(other -> order.accept(first ? step : other, first ? other : step));
            }
        }
    }

    private static boolean goesWithItsSchema(SchemaObject object, DatabaseSchema from, Fates fates) {
        SchemaEntry entry = from.entries().get(object);
        SchemaObject schema = entry == null ? null : entry.parent();
        return schema != null && fates.of(schema) == Fate.DROPPED;
    }

    /** Those of before that would give an object that is made something else than it shall have. */
    static List<SchemaObject> inTheWay(DatabaseSchema from, DatabaseSchema to, Fates fates) {
        Map<SchemaObject, SchemaEntry> inForce = new TreeMap<>(from.entries());
        inForce.entrySet()
                .removeIf(known -> known.getKey().kind() != ObjectKind.DEFAULT_PRIVILEGE
                        || !known.getValue().is("own")
                        || !Set.of(Fate.KEPT, Fate.ALTERED).contains(fates.of(known.getKey())));
        List<SchemaObject> made = inForce.isEmpty()
                ? List.of()
                : fates.changed().stream()
                        .filter(object -> WORDS.containsKey(object.kind())
                                && Set.of(Fate.CREATED, Fate.REPLACED).contains(fates.of(object)))
                        .toList();
        return inForce.entrySet().stream()
                .filter(known -> made.stream().anyMatch(object -> isWrong(object, known.getValue(), to)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isWrong(SchemaObject object, SchemaEntry given, DatabaseSchema to) {
        SchemaEntry entry = Objects.requireNonNull(to.entries().get(object));
        SchemaObject schema = entry.parent();
        String scope = given.facts().get("schema");
        if (!given.get("on").equals(WORDS.get(object.kind()))
                || (object.kind() == ObjectKind.COLUMN && entry.find("identity") == null)) {
            return false;
        }
        if (object.kind() != ObjectKind.COLUMN && scope != null && (schema == null || !scope.equals(schema.name()))) {
            return false;
        }
        String name = "on " + word(object.kind()) + " " + object.name() + " to " + given.get("role");
        SchemaEntry wanted = to.entries().get(new SchemaObject(ObjectKind.PRIVILEGE, name));
        return wanted == null || !equal(wanted, given, "definition") || !equal(wanted, given, "with_grant_option");
    }

    private static boolean equal(SchemaEntry one, SchemaEntry other, String attribute) {
        return Objects.equals(one.find(attribute), other.find(attribute));
    }

    /** As GRANT calls it. */
    private static @Nullable String word(ObjectKind kind) {
        String words = WORDS.get(kind);
        return "functions".equals(words) ? "routine" : words == null ? null : words.substring(0, words.length() - 1);
    }
}
