package socialmedia.migration.autogenerate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import socialmedia.failure.Nearest;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/**
 * What may have been renamed: a table that goes while one with the same columns comes, a column that goes while one of the same
 * type comes to its table. Nobody can tell from two schemas; it is for the operator to say.
 */
final class RenameCandidates {

    private final DatabaseSchema from;
    private final DatabaseSchema to;

    RenameCandidates(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
    }

    /** The likeliest first, by their names; none twice. */
    List<Rename> find() {
        List<Rename> all = new ArrayList<>();
        for (SchemaObject old : only(from, to)) {
            for (SchemaObject young : only(to, from)) {
                if (old.kind() == young.kind() && isAlike(old, young)) {
                    all.add(new Rename(old.kind(), old.name(), young.name()));
                }
            }
        }
        all.sort(Comparator.comparing(Rename::kind)
                .thenComparingInt(rename -> Nearest.distance(rename.from(), rename.to()))
                .thenComparing(Rename::from));
        Set<SchemaObject> used = new HashSet<>();
        all.removeIf(rename -> used.contains(rename.before())
                || used.contains(rename.after())
                || !(used.add(rename.before()) && used.add(rename.after())));
        return all;
    }

    private static List<SchemaObject> only(DatabaseSchema one, DatabaseSchema other) {
        return one.objects().stream()
                .filter(object -> object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN)
                .filter(object -> !other.entries().containsKey(object))
                .toList();
    }

    private boolean isAlike(SchemaObject old, SchemaObject young) {
        if (old.kind() == ObjectKind.TABLE) {
            Map<String, SchemaEntry> columns = columns(from, old);
            return !columns.isEmpty() && columns.equals(columns(to, young));
        }
        SchemaEntry before = entry(from, old);
        SchemaEntry after = entry(to, young);
        return Objects.equals(before.parent(), after.parent())
                && before.parent() != null
                && Objects.equals(before.find("definition"), after.find("definition"))
                && Objects.equals(before.find("generated"), after.find("generated"));
    }

    private static Map<String, SchemaEntry> columns(DatabaseSchema schema, SchemaObject table) {
        Map<String, SchemaEntry> columns = new TreeMap<>();
        schema.entries().forEach((object, entry) -> {
            if (object.kind() == ObjectKind.COLUMN && table.equals(entry.parent())) {
                columns.put(QualifiedName.of(object.name()).last(), entry);
            }
        });
        return columns;
    }

    private static SchemaEntry entry(DatabaseSchema schema, SchemaObject object) {
        return Objects.requireNonNull(schema.entries().get(object));
    }
}
