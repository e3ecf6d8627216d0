package socialmedia.schema;

import java.util.Comparator;

/**
 * One object of a schema, by what it is called.
 *
 * @param name qualified and quoted where it must be: {@code public.posts}, {@code public.posts.title}
 */
public record SchemaObject(ObjectKind kind, String name) implements Comparable<SchemaObject> {

    private static final Comparator<SchemaObject> BY_KIND_AND_NAME =
            Comparator.comparing(SchemaObject::kind).thenComparing(SchemaObject::name);

    @Override
    public int compareTo(SchemaObject other) {
        return BY_KIND_AND_NAME.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.label() + " " + name;
    }
}
