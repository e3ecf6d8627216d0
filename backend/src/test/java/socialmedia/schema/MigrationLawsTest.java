package socialmedia.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.testing.MigrationFiles;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.ThrowAwayServer;

/** The laws of the migration files: down undoes up, and all of them make the wanted schema. */
final class MigrationLawsTest {

    private static ThrowAwayServer server;
    private static PostgresPrograms programs;

    private ShadowDatabase replayed;
    private ShadowDatabase wanted;

    @BeforeAll
    static void startServer() {
        assumeTrue(PostgresPrograms.find().isPresent(), "no pg_dump with its server's programs on this machine");
        programs = PostgresPrograms.find().orElseThrow();
        server = ThrowAwayServer.shared(programs);
    }

    @BeforeEach
    void createDatabases() {
        replayed = ShadowDatabase.create(server.connections());
        wanted = ShadowDatabase.create(server.connections());
    }

    @AfterEach
    void dropDatabases() {
        replayed.close();
        wanted.close();
    }

    @Test
    void downLeavesTheSchemaAsItWasBeforeUp() throws SQLException {
        for (int number = 1; number <= MigrationFiles.REVISIONS.size(); number++) {
            String dumpBefore = dump(replayed);
            DatabaseSchema before = read(replayed);

            MigrationFiles.up(replayed.connections(), number);
            assertThat(read(replayed)).as("up to " + number).isNotEqualTo(before);
            MigrationFiles.down(replayed.connections(), number);

            assertThat(dump(replayed)).as("down from " + number).isEqualTo(dumpBefore);
            assertThat(read(replayed)).as("down from " + number).isEqualTo(before);
            MigrationFiles.up(replayed.connections(), number);
        }
    }

    @Test
    void replayingAllFromNothingMakesTheWantedSchema() throws SQLException {
        for (int number = 1; number <= MigrationFiles.REVISIONS.size(); number++) {
            MigrationFiles.up(replayed.connections(), number);
        }
        MigrationFiles.run(wanted.connections(), ProjectFiles.get("sql/schema.sql"));

        assertThat(dump(replayed)).contains("CREATE TABLE public.votes").isEqualTo(dump(wanted));
        assertThat(SchemaComparison.between(read(wanted), read(replayed))).isEmpty();
    }

    private static DatabaseSchema read(ShadowDatabase database) throws SQLException {
        try (Connection connection = database.connections().open()) {
            return SchemaReader.read(connection);
        }
    }

    private static String dump(ShadowDatabase database) {
        return programs.dumpSchema(database.connections().settings());
    }
}
