package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** States of partitions' triggers. */
final class PartitionTriggerSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(putInto(entry, "definition"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of(putInto(entry, "inherited"));
    }

    @Override
    public Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return new Alteration(create(object, to), Set.of(), null);
    }

    private static String putInto(SchemaEntry entry, String state) {
        return "alter table " + entry.get("table") + " " + entry.get(state) + " trigger " + entry.get("own_name");
    }
}
