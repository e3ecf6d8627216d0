package socialmedia.schema.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Domains that columns hold in arrays or in parts of values, where PostgreSQL looks nothing up: it refuses a new check. */
final class DomainUse {

    private static final Set<ObjectKind> CONTAINERS = EnumSet.of(ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE_TYPE);

    private DomainUse() {}

    /** Those that a check is added to and that PostgreSQL would refuse to add it to. */
    static List<SchemaObject> refused(DatabaseSchema from, DatabaseSchema to, Fates fates) {
        return fates.changed().stream()
                .filter(object -> tightens(object, from, to, fates))
                .map(object -> object.kind() == ObjectKind.DOMAIN
                        ? object
                        : Objects.requireNonNull(
                                Objects.requireNonNull(to.entries().get(object)).parent()))
                .distinct()
                .filter(domain -> from.entries().containsKey(domain)
                        && fates.of(domain) != Fate.REPLACED
                        && isHeldInside(domain, from))
                .toList();
    }

    private static boolean tightens(SchemaObject object, DatabaseSchema from, DatabaseSchema to, Fates fates) {
        SchemaEntry before = from.entries().get(object);
        SchemaEntry after = to.entries().get(object);
        if (after == null) {
            return false;
        }
        return object.kind() == ObjectKind.DOMAIN_CONSTRAINT
                ? !after.is("not_valid")
                : object.kind() == ObjectKind.DOMAIN
                        && fates.of(object) == Fate.ALTERED
                        && after.is("not_null")
                        && before != null
                        && !before.is("not_null");
    }

    private static boolean isHeldInside(SchemaObject domain, DatabaseSchema schema) {
        Set<SchemaObject> plain = new HashSet<>(Set.of(domain));
        Set<SchemaObject> inside = new HashSet<>();
        Deque<SchemaObject> open = new ArrayDeque<>(plain);
        while (!open.isEmpty()) {
            SchemaObject type = open.pop();
            for (Map.Entry<SchemaObject, SchemaEntry> entry : schema.entries().entrySet()) {
                SchemaObject user = entry.getKey();
                if (!entry.getValue().needs().contains(type)) {
                    continue;
                }
                boolean isInside = inside.contains(type)
                        || CONTAINERS.contains(user.kind())
                        || entry.getValue()
                                .attributes()
                                .getOrDefault("definition", "")
                                .endsWith("[]");
                if (user.kind() == ObjectKind.COLUMN && isInside) {
                    return true;
                }
                boolean isType = user.kind() == ObjectKind.DOMAIN || CONTAINERS.contains(user.kind());
                if (isType && (isInside ? inside : plain).add(user)) {
                    open.add(user);
                }
            }
        }
        return false;
    }
}
