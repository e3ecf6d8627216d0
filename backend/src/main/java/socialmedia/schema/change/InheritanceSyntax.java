package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** That a table inherits from another; one that is created says so itself. */
final class InheritanceSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("alter table " + entry.get("table") + " inherit " + entry.get("of"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("alter table " + entry.get("table") + " no inherit " + entry.get("of"));
    }
}
