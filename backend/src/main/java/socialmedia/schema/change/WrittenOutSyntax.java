package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Objects whose definition PostgreSQL writes as the statement that creates them. */
record WrittenOutSyntax(String word) implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(entry.get("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + word + " " + object.name());
    }
}
