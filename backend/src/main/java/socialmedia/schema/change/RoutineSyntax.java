package socialmedia.schema.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Functions and procedures: replaced in place where PostgreSQL can. */
final class RoutineSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(entry.get("definition").stripTrailing());
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + entry.get("word") + " " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean inPlace = from.get("interface").equals(to.get("interface"))
                && Integer.parseInt(from.get("defaults")) <= Integer.parseInt(to.get("defaults"));
        return inPlace ? Alteration.of(to.get("definition").stripTrailing()) : null;
    }
}
