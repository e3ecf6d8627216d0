package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.Migrations;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ShadowDatabase;

/** A schema that was read, and a throw-away database that has it, for trying things in. */
public final class SchemaState implements AutoCloseable {

    private final String name;
    private final DatabaseSchema schema;
    private final Supplier<ShadowDatabase> shadows;
    private @Nullable ShadowDatabase shadow;
    private @Nullable Connection connection;
    private List<String> unreproduced = List.of();

    private SchemaState(
            String name, DatabaseSchema schema, @Nullable ShadowDatabase shadow, Supplier<ShadowDatabase> shadows) {
        this.name = name;
        this.schema = schema;
        this.shadow = shadow;
        this.shadows = shadows;
    }

    /** Read from a database where nothing may be tried: a throw-away one is made from its dump when it is asked for. */
    static SchemaState read(String name, DatabaseSchema schema, Supplier<ShadowDatabase> shadows) {
        return new SchemaState(name, schema, null, shadows);
    }

    /** Made on a throw-away database, which goes with it. */
    static SchemaState made(
            String name, DatabaseSchema schema, ShadowDatabase shadow, Supplier<ShadowDatabase> shadows) {
        return new SchemaState(name, schema, shadow, shadows);
    }

    public String name() {
        return name;
    }

    public DatabaseSchema schema() {
        return schema;
    }

    /** What the throw-away database has otherwise, one line each; empty where it has the same schema. */
    public List<String> unreproduced() {
        connection();
        return unreproduced;
    }

    /** What a dump of it leaves out or changes, tried on a throw-away database of its own. */
    public List<String> lostInADump() {
        if (shadow == null) {
            return unreproduced();
        }
        try (ShadowDatabase other = shadows.get();
                Connection restored = other.connections().open()) {
            return Restoration.run(schema, restored).faults();
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    /** A connection to the throw-away database, in autocommit; the same at each call. */
    Connection connection() {
        if (connection != null) {
            return connection;
        }
        boolean dumped = shadow == null;
        ShadowDatabase found = shadow == null ? shadows.get() : shadow;
        shadow = found;
        Connection opened = found.connections().open();
        connection = opened;
        if (dumped) {
            try {
                unreproduced = Restoration.run(schema, opened).faults();
            } catch (SQLException e) {
                throw Migrations.unreadable(e);
            }
        }
        return opened;
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException ignored) {
            // It goes with its database.
        }
        if (shadow != null) {
            shadow.close();
        }
    }
}
