package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;

/**
 * The schema that a database has now.
 *
 * @param hint what to do where it cannot be reached; null where the settings decide, of which the failure speaks itself
 */
public record DatabaseSource(
        String name, Connections connections, @Nullable String hint) implements SchemaSource {

    /** The configured one. */
    public DatabaseSource(String name, Connections connections) {
        this(name, connections, null);
    }

    @Override
    public Optional<Connections> server() {
        return Optional.of(connections);
    }

    @Override
    public SchemaState open(Supplier<ShadowDatabase> shadows) {
        try (Connection connection = connection()) {
            return SchemaState.read(name, SchemaReader.read(connection), shadows);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private Connection connection() {
        try {
            return connections.open();
        } catch (OperatorFailure e) {
            throw hint == null || e.kind() != Kind.UNAVAILABLE
                    ? e
                    : new OperatorFailure(e.kind(), e.details().hint(hint), e.getCause());
        }
    }
}
