package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** The statements of one kind of object. */
interface ObjectSyntax {

    List<String> create(SchemaObject object, SchemaEntry entry);

    List<String> drop(SchemaObject object, SchemaEntry entry);

    /** What makes one of the other; null where it must be dropped and created anew. */
    default @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return null;
    }

    /**
     * What renames a type out of the way of its successor, so that columns can be moved over before it is dropped; empty for what
     * is simply dropped before it is created anew.
     */
    default List<String> moveAside(SchemaObject object, SchemaEntry entry) {
        return List.of();
    }

    /** What drops it when it was moved aside. */
    default List<String> dropAside(SchemaObject object, SchemaEntry entry) {
        return drop(object, entry);
    }

    /** What is destroyed with it, as people say it; null for what holds no data. */
    default @Nullable String loses(SchemaObject object, SchemaEntry entry) {
        return null;
    }

    /**
     * Statements that change an object in place.
     *
     * @param disturbs kinds of objects that must be dropped before, if they need this one, and created after
     * @param loses what of its data does not survive, null for nothing
     */
    record Alteration(
            List<String> statements,
            Set<ObjectKind> disturbs,
            @Nullable String loses) {

        public Alteration {
            statements = List.copyOf(statements);
            disturbs = Set.copyOf(disturbs);
        }

        static Alteration of(String... statements) {
            return new Alteration(List.of(statements), Set.of(), null);
        }
    }
}
