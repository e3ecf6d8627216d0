package socialmedia.testing;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import socialmedia.database.DatabaseSettings;

/** Stock Flyway's library, with the settings of {@code sql/flyway.toml}. */
public final class FlywayLibrary {

    private FlywayLibrary() {}

    /** Ready to {@code validate}, {@code migrate} or give {@code info}. */
    public static Flyway on(DatabaseSettings settings) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .locations("filesystem:" + ProjectFiles.get("sql/upgrade"))
                .failOnMissingLocations(true)
                .defaultSchema("public")
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns("*:pending");
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }
}
