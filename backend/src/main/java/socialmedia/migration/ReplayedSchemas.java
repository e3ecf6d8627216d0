package socialmedia.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.ShadowDatabase;

/**
 * What the schema is at each revision, read while all of them were run on a shadow database.
 *
 * @param schemas from base (empty) to head
 */
record ReplayedSchemas(List<DatabaseSchema> schemas) {

    static ReplayedSchemas replay(RevisionCatalog catalog, ShadowDatabase shadow) {
        Set<Integer> numbers =
                IntStream.rangeClosed(0, catalog.revisions().size()).boxed().collect(Collectors.toSet());
        return new ReplayedSchemas(
                List.copyOf(Replay.schemas(catalog.revisions(), numbers, shadow).values()));
    }

    DatabaseSchema at(int number) {
        return schemas.get(number);
    }

    int head() {
        return schemas.size() - 1;
    }

    /** Everything that any revision ever made. */
    Set<SchemaObject> everMade() {
        Set<SchemaObject> made = new HashSet<>();
        schemas.forEach(schema -> made.addAll(schema.objects()));
        return made;
    }

    /** What a revision added to the one before. */
    Set<SchemaObject> madeBy(int number) {
        Set<SchemaObject> made = new HashSet<>(at(number).objects());
        made.removeAll(at(number - 1).objects());
        return made;
    }
}
