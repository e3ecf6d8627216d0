package socialmedia.schema.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Checks of domains. */
final class DomainConstraintSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(alterDomain(entry) + " add constraint " + entry.get("constraint") + " " + entry.get("definition")
                + (entry.is("not_valid") ? " not valid" : ""));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of(alterDomain(entry) + " drop constraint " + entry.get("constraint"));
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean validated = from.get("definition").equals(to.get("definition")) && !to.is("not_valid");
        return validated ? Alteration.of(alterDomain(to) + " validate constraint " + to.get("constraint")) : null;
    }

    private static String alterDomain(SchemaEntry entry) {
        return "alter domain " + entry.get("domain");
    }
}
