package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialmedia.migration.history.Operator;
import socialmedia.testing.FlywayLibrary;
import socialmedia.testing.ForkedProgram;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/** Consoles and stock Flyways that start on one empty database at the same moment. */
final class ConcurrentRunnersTest {

    private static final int CONSOLES = 10;
    private static final int FLYWAYS = 2;

    private final List<ForkedProgram> runners = new ArrayList<>();

    @Test
    void runEachRevisionOnceBetweenThem() throws IOException, InterruptedException, SQLException {
        try (FreshDatabase database = TestDatabase.create()) {
            try {
                start(database, UpgradeProgram.class, CONSOLES / 2);
                start(database, FlywayMigrateProgram.class, FLYWAYS);
                start(database, UpgradeProgram.class, CONSOLES / 2);

                runners.forEach(ForkedProgram::letGo);

                for (ForkedProgram runner : runners) {
                    assertThat(runner.awaitExit()).as(runner.errors()).isZero();
                }
                expectEachRevisionOnce(database);
            } finally {
                for (ForkedProgram runner : runners) {
                    runner.close();
                }
            }
        }
    }

    /** One after the other up to the gate: twelve Java machines that start together hold each other up for half a minute. */
    private void start(FreshDatabase database, Class<?> main, int count) {
        for (int i = 0; i < count; i++) {
            ForkedProgram runner = ForkedProgram.start(main, database.settings());
            runners.add(runner);
            runner.awaitReady();
        }
    }

    private static void expectEachRevisionOnce(FreshDatabase database) throws SQLException {
        Migrations migrations =
                new Migrations(database.connections(), MigrationsFolder.shipped(), Operator.ofThisProcess("test"));
        ShippedSchemas shipped = ShippedSchemas.replay();
        List<String> upgrades = upgrades(database);
        System.out.println("Of " + shipped.head() + " revisions consoles ran " + upgrades.size());

        assertThat(rows(database)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(upgrades).doesNotHaveDuplicates();
        assertThat(migrations.status().line().isAtHead()).isTrue();
        assertThat(migrations.status().disagreement()).isEmpty();
        assertThat(ShippedSchemas.of(database.connections())).isEqualTo(shipped.at(shipped.head()));
        assertThat(FlywayLibrary.on(database.settings()).validateWithResult().validationSuccessful)
                .isTrue();
    }

    private static List<String> rows(FreshDatabase database) {
        return database.jdbc()
                .sql("select coalesce(version, description) from flyway_schema_history order by installed_rank")
                .query(String.class)
                .list();
    }

    /** None where the Flyways were first with all of them. */
    private static List<String> upgrades(FreshDatabase database) {
        boolean any = database.jdbc()
                .sql("select to_regclass('admin_shell.migration_event') is not null")
                .query(Boolean.class)
                .single();
        return any
                ? database.jdbc()
                        .sql(
                                "select revision_id from admin_shell.migration_event where direction = 'up' and kind = 'upgraded'")
                        .query(String.class)
                        .list()
                : List.of();
    }
}
