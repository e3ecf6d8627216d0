import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.change.SchemaChange;

/** Reads two databases and writes what leads from the first to the second, some times over; prints the milliseconds of each. */
final class SchemaDiffTimes {

    private SchemaDiffTimes() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            long start = System.nanoTime();
            String script = SchemaChange.between(read(arguments[0]), read(arguments[1])).text();
            System.out.println((System.nanoTime() - start) / 1_000_000);
            Files.writeString(Path.of(arguments[3]), script);
        }
    }

    private static DatabaseSchema read(String database) throws SQLException {
        DatabaseSettings settings = new DatabaseSettings(
                System.getenv("PGHOST"),
                Integer.parseInt(System.getenv("PGPORT")),
                database,
                System.getenv("PGUSER"),
                System.getenv("PGPASSWORD"),
                Map.of(),
                false);
        try (Connection connection = new Connections(settings, "benchmark").open()) {
            return SchemaReader.read(connection);
        }
    }
}
