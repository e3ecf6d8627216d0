package socialmedia.migration.autogenerate;

import java.util.Optional;
import java.util.function.Supplier;
import socialmedia.database.Connections;
import socialmedia.schema.ShadowDatabase;

/** Where a schema to compare comes from. */
public interface SchemaSource {

    /** As it is called in messages: {@code live}, {@code revision 8}, {@code schema.sql}. */
    String name();

    /** The database whose server throw-away ones are made on, if it belongs to one. */
    default Optional<Connections> server() {
        return Optional.empty();
    }

    /** Reads the schema; throw-away databases are made where it must be run to be read. */
    SchemaState open(Supplier<ShadowDatabase> shadows);
}
