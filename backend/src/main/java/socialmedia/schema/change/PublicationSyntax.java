package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Publications; the tables of those that do not publish all are objects of their own. */
final class PublicationSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        boolean all = entry.get("definition").equals("for all tables");
        return List.of("create publication " + object.name() + (all ? " for all tables" : "") + " with ("
                + options(entry) + ")");
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop publication " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return from.get("definition").equals(to.get("definition"))
                ? new Alteration(
                        List.of("alter publication " + object.name() + " set (" + options(to) + ")"), Set.of(), null)
                : null;
    }

    private static String options(SchemaEntry entry) {
        String generated = entry.find("generated_columns");
        return "publish = '" + entry.get("publish") + "', publish_via_partition_root = " + entry.is("via_root")
                + (generated == null ? "" : ", publish_generated_columns = " + generated);
    }
}
