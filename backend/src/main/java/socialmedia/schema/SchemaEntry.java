package socialmedia.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogs say of one object. Two entries are equal when their attributes are.
 *
 * @param attributes all that it is compared by, in the order they are written; {@code definition} is the one that needs no name
 * @param facts what its statements are written with and nothing is compared by
 * @param parent what it goes with when that is dropped, or the schema it lies in; null for what lies in none
 * @param needs what must be there before it, its parent included
 */
public record SchemaEntry(
        Map<String, String> attributes,
        Map<String, String> facts,
        @Nullable SchemaObject parent,
        Set<SchemaObject> needs) {

    public SchemaEntry {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        facts = Map.copyOf(facts);
        needs = Collections.unmodifiableSet(new TreeSet<>(needs));
    }

    /** One with a definition alone. */
    public static SchemaEntry of(String definition) {
        return new SchemaEntry(Map.of("definition", definition), Map.of(), null, Set.of());
    }

    /** An attribute, null where the object has none of it. */
    public @Nullable String find(String attribute) {
        return attributes.get(attribute);
    }

    /** An attribute or a fact that each object of the kind has. */
    public String get(String name) {
        String value = attributes.getOrDefault(name, facts.get(name));
        if (value == null) {
            throw new IllegalStateException("no " + name + " in " + attributes + " " + facts);
        }
        return value;
    }

    /** Whether an attribute or a fact is true. */
    public boolean is(String name) {
        return "true".equals(attributes.getOrDefault(name, facts.get(name)));
    }

    /** For people: the attributes as one text. */
    public String text() {
        return attributes.entrySet().stream().map(SchemaEntry::text).collect(Collectors.joining(" "));
    }

    private static String text(Map.Entry<String, String> attribute) {
        String name = attribute.getKey().replace('_', ' ');
        String value = attribute.getValue();
        if (name.equals("definition")) {
            return value;
        }
        return value.equals("true") ? name : name + " " + value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaEntry entry && attributes.equals(entry.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }
}
