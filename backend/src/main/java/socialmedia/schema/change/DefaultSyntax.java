package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Defaults of columns; those of tables that inherit are their own. */
final class DefaultSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return entry.get("definition").equals("null")
                ? drop(object, entry)
                : List.of(alterColumn(entry) + " set default " + entry.get("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of(alterColumn(entry) + " drop default");
    }

    @Override
    public Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return new Alteration(create(object, to), Set.of(), null);
    }

    private static String alterColumn(SchemaEntry entry) {
        return "alter table " + (entry.is("has_heirs") ? "only " : "") + entry.get("table") + " alter column "
                + entry.get("column");
    }
}
