package socialmedia.schema.change;

import java.util.List;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/**
 * A table, or all tables of a schema, in a publication.
 *
 * @param added the words before it where it is added
 * @param dropped the words before it where it is taken out
 * @param name what it is called where it is taken out: the fact or attribute
 */
record PublicationPartSyntax(String added, String dropped, String name) implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of(
                "alter publication " + entry.get("publication") + " add " + added + " " + entry.get("definition"));
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("alter publication " + entry.get("publication") + " drop " + dropped + " " + entry.get(name));
    }
}
