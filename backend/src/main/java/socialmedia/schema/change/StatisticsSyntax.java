package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Extended statistics. */
final class StatisticsSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>();
        statements.add(entry.get("definition"));
        if (entry.find("target") != null) {
            statements.add(target(object, entry));
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop statistics " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return from.get("definition").equals(to.get("definition"))
                ? new Alteration(List.of(target(object, to)), Set.of(), null)
                : null;
    }

    /** -1 is PostgreSQL's word for the default, in all versions. */
    private static String target(SchemaObject object, SchemaEntry entry) {
        String target = entry.find("target");
        return "alter statistics " + object.name() + " set statistics " + (target == null ? "-1" : target);
    }
}
