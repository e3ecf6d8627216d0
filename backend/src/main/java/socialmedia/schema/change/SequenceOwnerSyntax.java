package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Which column a sequence goes with; PostgreSQL drops it with that column. */
final class SequenceOwnerSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("alter sequence " + object.name() + " owned by " + entry.get("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("alter sequence " + object.name() + " owned by none");
    }

    @Override
    public Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return new Alteration(create(object, to), Set.of(), null);
    }
}
