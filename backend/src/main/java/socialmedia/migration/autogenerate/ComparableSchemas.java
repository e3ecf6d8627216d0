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
public final class ComparableSchemas {

    private final Supplier<ShadowDatabase> shadows;
    private final IdentityHashMap<DatabaseSchema, DatabaseSchema> restored = new IdentityHashMap<>();

    /** A new comparison; the throw-away databases that it asks for are dropped again. */
    public ComparableSchemas(Supplier<ShadowDatabase> shadows) {
        this.shadows = shadows;
    }

    /** Two schemas whose expressions are printed alike where they are alike. */
    public record Both(DatabaseSchema one, DatabaseSchema other) {}

    List<SchemaDifference> between(DatabaseSchema expected, DatabaseSchema actual) {
        Both both = of(expected, actual);
        return SchemaComparison.between(both.one(), both.other());
    }

    /** Both as they stand if no object that both have differs, else as they are restored from dumps. */
    public Both of(DatabaseSchema one, DatabaseSchema other) {
        boolean printedAlike = SchemaComparison.between(one, other).stream()
                .noneMatch(difference -> difference.kind() == SchemaDifference.Kind.DIFFERENT);
        return printedAlike ? new Both(one, other) : new Both(restored(one), restored(other));
    }

    /** A schema as PostgreSQL prints it when it has read what it printed. */
    private DatabaseSchema restored(DatabaseSchema schema) {
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
