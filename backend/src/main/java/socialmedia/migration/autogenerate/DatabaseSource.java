package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import socialmedia.database.Connections;
import socialmedia.migration.Migrations;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;

/** The schema that a database has now. */
public record DatabaseSource(String name, Connections connections) implements SchemaSource {

    @Override
    public Optional<Connections> server() {
        return Optional.of(connections);
    }

    @Override
    public SchemaState open(Supplier<ShadowDatabase> shadows) {
        try (Connection connection = connections.open()) {
            return SchemaState.read(name, SchemaReader.read(connection), shadows);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }
}
