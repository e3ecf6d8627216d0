package socialmedia.schema.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Policies of row-level security. */
final class PolicySyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("create policy " + onTable(entry) + " as " + entry.get("definition") + rest(entry));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop policy " + onTable(entry));
    }

    /** An expression cannot be taken away. */
    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean inPlace = from.get("definition").equals(to.get("definition"))
                && (from.find("using") == null || to.find("using") != null)
                && (from.find("with_check") == null || to.find("with_check") != null);
        return inPlace ? Alteration.of("alter policy " + onTable(to) + rest(to)) : null;
    }

    private static String onTable(SchemaEntry entry) {
        return entry.get("own_name") + " on " + entry.get("table");
    }

    private static String rest(SchemaEntry entry) {
        String using = entry.find("using");
        String check = entry.find("with_check");
        return " to " + entry.get("to") + (using == null ? "" : " using (" + using + ")")
                + (check == null ? "" : " with check (" + check + ")");
    }
}
