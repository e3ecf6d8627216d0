package socialmedia.schema.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Views: replaced in place where columns are only added at the end. */
final class ViewSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("create view " + rest(object, entry));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop view " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return (to.get("columns") + ", ").startsWith(from.get("columns") + ", ")
                ? Alteration.of("create or replace view " + rest(object, to))
                : null;
    }

    private static String rest(SchemaObject object, SchemaEntry entry) {
        String options = entry.find("options");
        return object.name() + (options == null ? "" : " " + options) + " as\n"
                + entry.get("definition").replaceFirst(";\\s*$", "");
    }
}
