package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Range types, with their multiranges. */
final class RangeTypeSyntax implements TypeSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("create type " + object.name() + " as range (" + entry.get("definition") + ")");
    }

    @Override
    public List<String> moveAside(SchemaObject object, SchemaEntry entry) {
        List<String> statements =
                new ArrayList<>(List.of(entry.get("functions_aside").split("\u0001", -1)));
        statements.add("alter type " + entry.get("multirange") + " rename to " + entry.get("multirange_aside"));
        statements.addAll(TypeSyntax.super.moveAside(object, entry));
        return statements;
    }
}
