package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Constraints of tables. */
final class ConstraintSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>();
        statements.add(alterTable(entry) + " add " + written(entry) + (entry.is("not_valid") ? " not valid" : ""));
        if (entry.find("options") != null) {
            statements.add("alter index " + entry.get("slot") + " set (" + entry.get("options") + ")");
        }
        return statements;
    }

    /** As it stands between the brackets of CREATE TABLE. */
    String written(SchemaEntry entry) {
        return "constraint " + entry.get("constraint") + " " + entry.get("definition");
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of(alterTable(entry) + " drop constraint " + entry.get("constraint"));
    }

    /** A foreign key says anew when it is checked, and one that is not valid can be validated. */
    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean deferring = !from.get("definition").equals(to.get("definition"));
        boolean alterable = from.get("body").equals(to.get("body"))
                && (!deferring || to.get("type").equals("f"))
                && (from.is("not_valid") || !to.is("not_valid"))
                && Objects.equals(from.find("options"), to.find("options"));
        if (!alterable) {
            return null;
        }
        List<String> statements = new ArrayList<>();
        if (deferring) {
            statements.add(alterTable(to) + " alter constraint " + to.get("constraint") + to.get("deferring"));
        }
        if (from.is("not_valid") && !to.is("not_valid")) {
            statements.add(alterTable(to) + " validate constraint " + to.get("constraint"));
        }
        return new Alteration(statements, Set.of(), null);
    }

    private static String alterTable(SchemaEntry entry) {
        return "alter table " + entry.get("table");
    }
}
