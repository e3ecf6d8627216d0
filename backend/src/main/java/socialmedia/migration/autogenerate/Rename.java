package socialmedia.migration.autogenerate;

import java.util.List;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaObject;

/** One object that has another name afterwards, or lies in another schema. */
public record Rename(ObjectKind kind, String from, String to) {

    /** As it is given to {@code --rename}. */
    public String word() {
        return from + ":" + to;
    }

    /** The statements that rename it. */
    List<String> statements() {
        return RenameSyntax.statements(kind, from, to);
    }

    Rename back() {
        return new Rename(kind, to, from);
    }

    SchemaObject before() {
        return new SchemaObject(kind, from);
    }

    SchemaObject after() {
        return new SchemaObject(kind, to);
    }

    @Override
    public String toString() {
        return kind.label() + " " + from + " to " + to;
    }
}
