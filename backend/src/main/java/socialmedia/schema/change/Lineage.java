package socialmedia.schema.change;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Which tables take over columns, checks and indexes from which, as partitions or by inheritance, and for how long. */
final class Lineage {

    /** That one table is part of another. */
    static final Set<ObjectKind> LINKS = EnumSet.of(ObjectKind.INHERITANCE, ObjectKind.PARTITION);

    /** What a statement about the upper table changes in the lower one too. */
    private static final List<String> TAKEN_OVER = List.of(
            "definition",
            "collate",
            "generated",
            "virtual",
            "not_null",
            "not_null_name",
            "not_null_no_inherit",
            "not_null_not_valid");

    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Map<SchemaObject, Set<SchemaObject>> linksBefore;
    private final Map<SchemaObject, Set<SchemaObject>> linksAfter;
    private final Map<SchemaObject, Set<SchemaObject>> attachedBefore = new HashMap<>();
    private final Set<SchemaObject> takers = new HashSet<>();

    Lineage(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
        this.linksBefore = links(from);
        this.linksAfter = links(to);
        from.entries().forEach((object, entry) -> {
            SchemaObject upper = attachedTo(object, entry);
            if (upper != null) {
                attachedBefore.computeIfAbsent(upper, any -> new TreeSet<>()).add(object);
            }
        });
        to.entries().forEach((object, entry) -> {
            if (entry.is("comes") && entry.parent() != null) {
                takers.add(entry.parent());
            }
        });
    }

    private static Map<SchemaObject, Set<SchemaObject>> links(DatabaseSchema schema) {
        Map<SchemaObject, Set<SchemaObject>> links = new HashMap<>();
        schema.entries().forEach((object, entry) -> {
            SchemaObject table = entry.parent();
            if (table != null && LINKS.contains(object.kind())) {
                links.computeIfAbsent(table, any -> new TreeSet<>()).add(object);
            }
        });
        return links;
    }

    /** The index or key of the upper table that one of a partition is a part of; null for none. */
    @Nullable
    SchemaObject attachedTo(SchemaObject part) {
        SchemaEntry entry = from.entries().getOrDefault(part, to.entries().get(part));
        return entry == null ? null : attachedTo(part, entry);
    }

    private static @Nullable SchemaObject attachedTo(SchemaObject part, SchemaEntry entry) {
        String upper = entry.facts().get("attached");
        return upper == null ? null : new SchemaObject(part.kind(), upper);
    }

    /** The indexes of partitions that go when this one goes. */
    Set<SchemaObject> attachedBefore(SchemaObject upper) {
        return attachedBefore.getOrDefault(upper, Set.of());
    }

    /** Whether the table of a part has the same place under the same tables all along. */
    boolean isSteady(SchemaObject part, Fates fates) {
        SchemaEntry entry = to.entries().getOrDefault(part, from.entries().get(part));
        SchemaObject table = entry == null ? null : entry.parent();
        if (table == null) {
            return false;
        }
        Set<SchemaObject> links = linksBefore.getOrDefault(table, Set.of());
        return !links.isEmpty()
                && links.equals(linksAfter.getOrDefault(table, Set.of()))
                && EnumSet.of(Fate.KEPT, Fate.ALTERED).contains(fates.of(table))
                && links.stream().allMatch(link -> fates.of(link) == Fate.KEPT);
    }

    /** Whether a column or check comes from another table in both schemas, or where it is. */
    boolean isInherited(SchemaObject part) {
        SchemaEntry before = from.entries().get(part);
        SchemaEntry after = to.entries().get(part);
        return (before == null || before.is("inherited")) && (after == null || after.is("inherited"));
    }

    /** Whether a table's own column becomes one that it only takes over, or the other way round. */
    boolean changesHands(SchemaObject object, Fates fates) {
        SchemaEntry before = from.entries().get(object);
        SchemaEntry after = to.entries().get(object);
        return object.kind() == ObjectKind.COLUMN
                && before != null
                && after != null
                && before.is("inherited") != after.is("inherited")
                && (before.is("comes") || after.is("comes"))
                && isSteady(object, fates);
    }

    /** The columns that one is taken over from. */
    static Set<SchemaObject> uppers(@Nullable SchemaEntry column) {
        Set<SchemaObject> uppers = new TreeSet<>();
        if (column != null && column.is("inherited") && column.facts().containsKey("from")) {
            for (String name : column.get("from").split("\\|", -1)) {
                uppers.add(new SchemaObject(ObjectKind.COLUMN, name));
            }
        }
        return uppers;
    }

    /**
     * What a column is after those it was taken over from have changed; null where it is what it should be then.
     *
     * @param follows whether it was there before, or would have been, rather than being made with its table
     */
    @Nullable
    SchemaEntry takenOver(SchemaObject column, boolean follows, Fates fates) {
        SchemaEntry after = Objects.requireNonNull(to.entries().get(column), column::toString);
        SchemaEntry before = follows ? from.entries().get(column) : null;
        Map<String, String> attributes = new LinkedHashMap<>(before == null ? Map.of() : before.attributes());
        for (SchemaObject upper : uppers(after)) {
            SchemaEntry upperBefore = from.entries().get(upper);
            SchemaEntry upperAfter = to.entries().get(upper);
            if (upperAfter == null) {
                continue;
            }
            boolean anew = before == null || upperBefore == null || fates.of(upper) == Fate.REPLACED;
            if (anew) {
                attributes.clear();
            }
            for (String attribute : TAKEN_OVER) {
                if (anew
                        || upperBefore == null
                        || !Objects.equals(upperBefore.find(attribute), upperAfter.find(attribute))) {
                    put(attributes, attribute, upperAfter.find(attribute));
                }
            }
        }
        put(attributes, "not_null_name", after.find("not_null_name"));
        SchemaEntry taken = new SchemaEntry(attributes, after.facts(), after.parent(), after.needs());
        return taken.equals(after) ? null : taken;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    /** Whether a table that stays can be put under another: all it inherits from then on, it has of its own too. */
    boolean canBeLinked(SchemaObject table) {
        return !takers.contains(table);
    }
}
