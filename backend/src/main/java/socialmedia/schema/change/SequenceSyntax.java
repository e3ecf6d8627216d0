package socialmedia.schema.change;

import java.util.List;
import java.util.Set;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Sequences. */
final class SequenceSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(
                "create " + (entry.is("unlogged") ? "unlogged " : "") + "sequence " + object.name() + options(entry));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop sequence " + object.name());
    }

    @Override
    public Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        return new Alteration(List.of("alter sequence " + object.name() + options(to)), Set.of(), null);
    }

    private static String options(SchemaEntry entry) {
        return " as " + entry.get("definition") + " increment " + entry.get("increment") + " minvalue "
                + entry.get("minvalue") + " maxvalue " + entry.get("maxvalue") + " start " + entry.get("start")
                + " cache " + entry.get("cache") + (entry.is("cycle") ? " cycle" : " no cycle");
    }
}
