package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Tables, with what is written between their brackets. */
final class TableSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return create(object, entry, List.of());
    }

    /** @param parts its columns and constraints, written out */
    List<String> create(SchemaObject object, SchemaEntry entry, List<String> parts) {
        List<String> statements = new ArrayList<>();
        statements.add("create " + entry.get("definition") + " " + object.name()
                + (parts.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", parts) + "\n)")
                + clause(" partition ", entry.find("partitioned"), "")
                + clause(" inherits (", entry.find("inherits"), ")")
                + clause(" with (", entry.find("options"), ")"));
        if (entry.is("row_security")) {
            statements.add("alter table " + object.name() + " enable row level security");
        }
        if (entry.is("forced_row_security")) {
            statements.add("alter table " + object.name() + " force row level security");
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop table " + object.name());
    }

    @Override
    public String loses(SchemaObject object, SchemaEntry entry) {
        return "rows of " + object.name();
    }

    private static String clause(String before, @Nullable String value, String after) {
        return value == null ? "" : before + value + after;
    }
}
