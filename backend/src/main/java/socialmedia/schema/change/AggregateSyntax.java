package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Aggregates. */
final class AggregateSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("create aggregate " + object.name() + " (" + entry.get("definition") + ")");
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop aggregate " + object.name());
    }
}
