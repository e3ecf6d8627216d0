package socialmedia.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a database consists of, object by object; two that are equal are the same but for the order of columns. */
public record DatabaseSchema(SortedMap<SchemaObject, SchemaEntry> entries) {

    public DatabaseSchema {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public SortedSet<SchemaObject> objects() {
        return Collections.unmodifiableSortedSet(new TreeMap<>(entries).navigableKeySet());
    }

    /** Each object's definition as one text, for people and for comparing. */
    public SortedMap<SchemaObject, String> definitions() {
        SortedMap<SchemaObject, String> definitions = new TreeMap<>();
        entries.forEach((object, entry) -> definitions.put(object, entry.text()));
        return definitions;
    }

    /** This schema without the objects that do not pass, such as those no revision ever made. */
    public DatabaseSchema filter(Predicate<SchemaObject> wanted) {
        SortedMap<SchemaObject, SchemaEntry> kept = new TreeMap<>(entries);
        kept.keySet().removeIf(wanted.negate());
        return new DatabaseSchema(kept);
    }
}
