package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** That a table is a partition of another. */
final class PartitionSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(
                "alter table " + entry.get("of") + " attach partition " + object.name() + " " + entry.get("bound"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>();
        statements.add("alter table " + entry.get("of") + " detach partition " + object.name());
        String leftovers = entry.facts().get("leftovers");
        if (leftovers != null) {
            statements.add("alter table " + object.name() + " " + leftovers);
        }
        return statements;
    }
}
