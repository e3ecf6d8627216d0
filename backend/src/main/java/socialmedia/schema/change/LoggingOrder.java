package socialmedia.schema.change;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** A logged table may not refer to an unlogged one, at no moment. */
final class LoggingOrder {

    private LoggingOrder() {}

    /** Takes two tables that change, the first of which must do so before the second. */
    interface Pairs {
        void order(SchemaObject first, SchemaObject second);
    }

    static void of(DatabaseSchema from, DatabaseSchema to, Fates fates, Pairs pairs) {
        to.entries().forEach((object, entry) -> {
            SchemaObject table = entry.parent();
            if (object.kind() == ObjectKind.CONSTRAINT
                    && entry.get("type").equals("f")
                    && table != null
                    && isLoggedAnew(table, from, to)) {
                for (SchemaObject other : referred(entry, to)) {
                    if (!other.equals(table) && fates.of(other) == Fate.ALTERED && isLoggedAnew(other, from, to)) {
                        boolean unlogged = isUnlogged(to.entries().get(other));
                        pairs.order(unlogged ? table : other, unlogged ? other : table);
                    }
                }
            }
        });
    }

    private static Set<SchemaObject> referred(SchemaEntry key, DatabaseSchema schema) {
        Set<SchemaObject> tables = new HashSet<>();
        for (SchemaObject needed : key.needs()) {
            SchemaEntry entry = schema.entries().get(needed);
            if (needed.kind() == ObjectKind.COLUMN && entry != null && entry.parent() != null) {
                tables.add(entry.parent());
            }
        }
        return tables;
    }

    private static boolean isLoggedAnew(SchemaObject table, DatabaseSchema from, DatabaseSchema to) {
        SchemaEntry before = from.entries().get(table);
        SchemaEntry after = to.entries().get(table);
        return before != null && after != null && isUnlogged(before) != isUnlogged(after);
    }

    private static boolean isUnlogged(@Nullable SchemaEntry entry) {
        return entry != null && entry.get("definition").startsWith("unlogged");
    }
}
