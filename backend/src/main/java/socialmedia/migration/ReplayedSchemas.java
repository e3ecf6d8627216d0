package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;

/**
 * What the schema is at each revision, read while all of them were run on a shadow database.
 *
 * @param schemas from base (empty) to head
 */
record ReplayedSchemas(List<DatabaseSchema> schemas) {

    static ReplayedSchemas replay(RevisionCatalog catalog, ShadowDatabase shadow) throws SQLException {
        FlywayAdapter flyway = new FlywayAdapter();
        List<DatabaseSchema> schemas = new ArrayList<>();
        try (Connection connection = shadow.connections().open()) {
            schemas.add(SchemaReader.read(connection));
            for (Revision revision : catalog.revisions()) {
                Execute.sql(connection, "reset all");
                Execute.sql(connection, "set search_path = public");
                for (ScriptStatement statement : flyway.parse(revision.upFile().toString(), revision.up())) {
                    statement.execution().on(connection);
                }
                schemas.add(SchemaReader.read(connection));
            }
        }
        return new ReplayedSchemas(List.copyOf(schemas));
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
