package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Objects that are read as the statements that make and drop them. */
final class StatedSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>(List.of(entry.get("definition")));
        String further = entry.find("further");
        if (further != null) {
            statements.add(further);
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of(entry.get("drop"));
    }
}
