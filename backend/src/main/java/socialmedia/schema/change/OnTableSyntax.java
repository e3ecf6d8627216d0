package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Triggers and rules: PostgreSQL writes them out, they are dropped with the name of their table, and the table puts them out of action. */
record OnTableSyntax(String word) implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>(List.of(entry.get("definition")));
        if (entry.find("state") != null) {
            statements.add(putInto(entry));
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + word + " " + entry.get("own_name") + " on " + entry.get("table"));
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return from.get("definition").equals(to.get("definition")) ? Alteration.of(putInto(to)) : null;
    }

    private String putInto(SchemaEntry entry) {
        String state = entry.find("state");
        return "alter table " + entry.get("table") + " " + (state == null ? "enable" : state) + " " + word + " "
                + entry.get("own_name");
    }
}
