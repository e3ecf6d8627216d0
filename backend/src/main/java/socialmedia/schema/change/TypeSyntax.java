package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Types that columns may have: renamed out of the way of their successors, whose columns keep their values. */
interface TypeSyntax extends ObjectSyntax {

    /** Type or domain. */
    default String word() {
        return "type";
    }

    @Override
    default List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + word() + " " + object.name());
    }

    @Override
    default List<String> moveAside(SchemaObject object, SchemaEntry entry) {
        return List.of("alter " + word() + " " + object.name() + " rename to " + entry.get("aside_name"));
    }

    @Override
    default List<String> dropAside(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + word() + " " + entry.get("aside"));
    }
}
