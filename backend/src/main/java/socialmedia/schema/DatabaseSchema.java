package socialmedia.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a schema consists of, each object with its definition as PostgreSQL writes it; two that are equal are the same
 * but for the order of columns, comments and privileges.
 */
public record DatabaseSchema(SortedMap<SchemaObject, String> definitions) {

    public DatabaseSchema {
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }

    public boolean isEmpty() {
        return definitions.isEmpty();
    }

    public SortedSet<SchemaObject> objects() {
        return Collections.unmodifiableSortedSet(new TreeMap<>(definitions).navigableKeySet());
    }

    /** This schema without the objects that do not pass, such as those no revision ever made. */
    public DatabaseSchema filter(Predicate<SchemaObject> wanted) {
        SortedMap<SchemaObject, String> kept = new TreeMap<>(definitions);
        kept.keySet().removeIf(wanted.negate());
        return new DatabaseSchema(kept);
    }
}
