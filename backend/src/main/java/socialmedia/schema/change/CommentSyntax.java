package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Comments. */
final class CommentSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(comment(object, literal(entry.get("definition"))));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        String initial = entry.facts().get("initial");
        return List.of(comment(object, initial == null ? "null" : literal(initial)));
    }

    @Override
    public Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return new Alteration(create(object, to), Set.of(), null);
    }

    private static String comment(SchemaObject object, String words) {
        return "comment on " + object.name() + " is " + words;
    }

    private static String literal(String text) {
        String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
        return text.contains("\\") ? "E" + quoted : quoted;
    }
}
