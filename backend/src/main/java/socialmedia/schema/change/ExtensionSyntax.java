package socialmedia.schema.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Extensions: moved between schemas where they can be. */
final class ExtensionSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        String schema = entry.find("schema");
        return List.of("create extension " + object.name() + (schema == null ? "" : " with schema " + schema));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop extension " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return from.is("relocatable") && to.find("schema") != null
                ? Alteration.of("alter extension " + object.name() + " set schema " + to.get("schema"))
                : null;
    }
}
