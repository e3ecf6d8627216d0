package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import socialmedia.migration.Migrations;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.ShadowDatabase;

/** Compares schemas after a dump and restore of both, where one as they stand finds an object different. */
final class ComparableSchemas {

    private final Supplier<ShadowDatabase> shadows;
    private final IdentityHashMap<DatabaseSchema, DatabaseSchema> restored = new IdentityHashMap<>();

    ComparableSchemas(Supplier<ShadowDatabase> shadows) {
        this.shadows = shadows;
    }

    List<SchemaDifference> between(DatabaseSchema expected, DatabaseSchema actual) {
        return arePrintedAlike(expected, actual)
                ? SchemaComparison.between(expected, actual)
                : SchemaComparison.between(of(expected), of(actual));
    }

    /** Whether no object of both differs, so that how expressions are printed does not matter. */
    boolean arePrintedAlike(DatabaseSchema one, DatabaseSchema other) {
        return SchemaComparison.between(one, other).stream()
                .noneMatch(difference -> difference.kind() == SchemaDifference.Kind.DIFFERENT);
    }

    /** A schema as PostgreSQL prints it when it has read what it printed. */
    DatabaseSchema of(DatabaseSchema schema) {
        DatabaseSchema known = restored.get(schema);
        if (known != null) {
            return known;
        }
        try (ShadowDatabase shadow = shadows.get();
                Connection connection = shadow.connections().open()) {
            DatabaseSchema found = Restoration.run(schema, connection).schema();
            restored.put(schema, found);
            return found;
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }
}
