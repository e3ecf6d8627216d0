package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Types that columns may have: renamed out of the way of their successors, whose columns keep their values. */
abstract class TypeSyntax implements ObjectSyntax {

    private final String word;

    /** @param word type or domain */
    TypeSyntax(String word) {
        this.word = word;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + word + " " + object.name());
    }

    @Override
    public List<String> moveAside(SchemaObject object, SchemaEntry entry) {
        return List.of("alter " + word + " " + object.name() + " rename to " + entry.get("aside_name"));
    }

    @Override
    public List<String> dropAside(SchemaObject object, SchemaEntry entry) {
        return List.of("drop " + word + " " + entry.get("aside"));
    }
}
