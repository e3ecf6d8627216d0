package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import socialmedia.migration.Migrations;
import socialmedia.migration.MissingRoles;
import socialmedia.migration.SchemaFile;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;

/**
 * The schema that a file makes of an empty database.
 *
 * @param roles which roles that it grants to may be made for it
 * @param notes told what of the file was passed over
 */
public record FileSource(SchemaFile file, MissingRoles roles, Consumer<String> notes) implements SchemaSource {

    /** One whose roles must be there. */
    public FileSource(SchemaFile file, Consumer<String> notes) {
        this(file, MissingRoles.left(), notes);
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public SchemaState open(Supplier<ShadowDatabase> shadows) {
        ShadowDatabase shadow = shadows.get();
        try (Connection connection = shadow.connections().open()) {
            List<String> passedOver = file.run(shadow.connections(), connection, roles);
            passedOver.forEach(notes);
            return SchemaState.made(name(), SchemaReader.read(connection), shadow, shadows);
        } catch (SQLException e) {
            shadow.close();
            throw Migrations.unreadable(e);
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
    }
}
