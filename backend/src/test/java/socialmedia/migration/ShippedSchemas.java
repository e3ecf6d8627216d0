package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialmedia.database.Connections;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/**
 * What the shipped migrations make, revision by revision.
 *
 * @param ids of the revisions, from the first
 * @param schemas from base (empty) to head
 */
record ShippedSchemas(List<String> ids, List<DatabaseSchema> schemas) {

    /** Runs them on a database made for that. */
    static ShippedSchemas replay() throws SQLException {
        RevisionCatalog catalog = RevisionCatalog.read(MigrationsFolder.shipped());
        List<String> ids =
                catalog.revisions().stream().map(revision -> revision.id()).toList();
        try (ShadowDatabase shadow = ShadowDatabase.create(new Connections(TestDatabase.server(), "test"))) {
            return new ShippedSchemas(
                    ids, ReplayedSchemas.replay(catalog, shadow).schemas());
        }
    }

    int head() {
        return ids.size();
    }

    DatabaseSchema at(int number) {
        return schemas.get(number);
    }

    /** A schema without what one revision makes. */
    DatabaseSchema without(int number, DatabaseSchema schema) {
        Set<SchemaObject> made = new HashSet<>(at(number).objects());
        made.removeAll(at(number - 1).objects());
        return schema.filter(object -> !made.contains(object));
    }

    static DatabaseSchema of(Connections connections) throws SQLException {
        try (Connection connection = connections.open()) {
            return SchemaReader.read(connection);
        }
    }
}
