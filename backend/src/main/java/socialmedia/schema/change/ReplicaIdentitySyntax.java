package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** By what the rows of a table are told apart for replication, where not by its primary key. */
final class ReplicaIdentitySyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("alter table only " + object.name() + " replica identity " + entry.get("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("alter table only " + object.name() + " replica identity default");
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return new Alteration(create(object, to), Set.of(), null);
    }
}
