package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Indexes that belong to no constraint. */
final class IndexSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>();
        statements.add(entry.get("definition"));
        if (entry.find("statistics") != null) {
            statements.add(statistics(object, entry));
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop index " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean same = from.get("definition").equals(to.get("definition")) && from.is("invalid") == to.is("invalid");
        return same && to.find("statistics") != null
                ? new Alteration(List.of(statistics(object, to)), Set.of(), null)
                : null;
    }

    private static String statistics(SchemaObject object, SchemaEntry entry) {
        return "alter index " + object.name() + " alter column " + entry.get("statistics");
    }
}
