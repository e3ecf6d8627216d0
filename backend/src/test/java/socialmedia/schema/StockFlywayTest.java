package socialmedia.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.testing.FlywayLibrary;
import socialmedia.testing.FlywayProgram;
import socialmedia.testing.MigrationFiles;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.ThrowAwayServer;

/** Stock Flyway takes the migrations as they are, with the settings that are shipped for it. */
final class StockFlywayTest {

    private static final String TAKEN_BACK = """
            insert into flyway_schema_history
            select 9, version, description, 'DELETE', 'U8__f4b7a1c09e83_index_foreign_keys.sql', null, installed_by,
                now(), 1, true
            from flyway_schema_history
            where version = '8'
            """;

    private ShadowDatabase database;

    @BeforeEach
    void createDatabase() {
        assumeTrue(PostgresPrograms.find().isPresent(), "no PostgreSQL installed on this machine");
        database = ShadowDatabase.create(
                ThrowAwayServer.shared(PostgresPrograms.find().orElseThrow()).connections());
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void itsCommandLineMigratesValidatesAndGoesOnAfterAStepDown() throws SQLException {
        assumeTrue(FlywayProgram.isInstalled(), "Flyway's command line was not unpacked (-Pstock-flyway)");
        FlywayProgram flyway = new FlywayProgram(database.connections().settings());

        assertThat(flyway.validate().exitCode()).isZero();
        ProgramRun migrated = flyway.migrate();
        assertThat(migrated.expectSuccess()).contains("Successfully applied 8 migrations", "now at version v8");
        assertThat(migrated.errors()).isEmpty();

        takeBackTheLast();
        assertThat(flyway.validate().exitCode()).isZero();
        assertThat(flyway.info().expectSuccess()).contains("f4b7a1c09e83 index foreign keys", "Deleted", "Pending");
        assertThat(flyway.migrate().expectSuccess()).contains("Successfully applied 1 migration");
    }

    @Test
    void itsLibraryMigratesValidatesAndGoesOnAfterAStepDown() throws SQLException {
        Flyway flyway = FlywayLibrary.on(database.connections().settings());

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(8);
        takeBackTheLast();

        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
    }

    private void takeBackTheLast() throws SQLException {
        MigrationFiles.down(database.connections(), 8);
        try (Connection connection = database.connections().open();
                Statement statement = connection.createStatement()) {
            statement.execute(TAKEN_BACK);
        }
    }
}
