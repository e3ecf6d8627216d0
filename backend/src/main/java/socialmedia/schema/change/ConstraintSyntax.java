package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Constraints of tables. */
final class ConstraintSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("alter table " + entry.get("table") + " add " + written(entry));
    }

    /** As it stands between the brackets of CREATE TABLE. */
    String written(SchemaEntry entry) {
        return "constraint " + entry.get("constraint") + " " + entry.get("definition");
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("alter table " + entry.get("table") + " drop constraint " + entry.get("constraint"));
    }
}
