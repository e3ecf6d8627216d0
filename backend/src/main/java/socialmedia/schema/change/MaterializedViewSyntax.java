package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Materialized views; one that is made anew is filled if it was to be. */
final class MaterializedViewSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>();
        statements.add("create materialized view " + object.name() + clause(" using ", entry.find("using"))
                + clause(" ", entry.find("options")) + " as\n"
                + entry.get("definition").replaceFirst(";\\s*$", "")
                + (entry.is("filled") ? "\nwith data" : "\nwith no data"));
        if (entry.find("columns") != null) {
            statements.add("alter materialized view " + object.name() + " " + entry.get("columns"));
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop materialized view " + object.name());
    }

    private static String clause(String before, @Nullable String value) {
        return value == null ? "" : before + value;
    }
}
