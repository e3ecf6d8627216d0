package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Triggers and rules: PostgreSQL writes them out, and they are dropped with the name of their table. */
record OnTableSyntax(String word) implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(entry.get("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + word + " " + entry.get("own_name") + " on " + entry.get("table"));
    }
}
