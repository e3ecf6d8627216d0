package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Event triggers. */
final class EventTriggerSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>();
        statements.add("create event trigger " + object.name() + " " + entry.get("definition"));
        if (entry.find("state") != null) {
            statements.add(putInto(object, entry));
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop event trigger " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return from.get("definition").equals(to.get("definition")) ? Alteration.of(putInto(object, to)) : null;
    }

    private static String putInto(SchemaObject object, SchemaEntry entry) {
        String state = entry.find("state");
        return "alter event trigger " + object.name() + " " + (state == null ? "enable" : state);
    }
}
