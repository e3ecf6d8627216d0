package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Operator;
import socialmedia.schema.DatabaseSchema;
import socialmedia.testing.ForkedProgram;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/**
 * A console that goes up and down is killed with {@code kill -9}: the history and the schema must still say the same.
 *
 * <p>{@code -Dkill.rounds=200} for more rounds, {@code -Dkill.seed=N} for other moments.
 */
final class KilledRunnerTest {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 25);
    private static final long SEED = Long.getLong("kill.seed", 20_260_528L);

    /** Several times up and down, once its classes are loaded. */
    private static final int LONGEST_RUN_MILLISECONDS = 300;

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> found = new TreeMap<>();

    @Test
    void leavesNoObjectWithoutItsRowAndNoRowWithoutItsObject() throws SQLException, IOException, InterruptedException {
        System.out.println(ROUNDS + " kills, -Dkill.seed=" + SEED);
        ShippedSchemas shipped = ShippedSchemas.replay();
        try (FreshDatabase database = TestDatabase.create()) {
            database.jdbc()
                    .sql("create table alembic_version (version_num varchar(32) primary key)")
                    .update();
            Migrations migrations =
                    new Migrations(database.connections(), MigrationsFolder.shipped(), Operator.ofThisProcess("test"));
            ForkedProgram next = start(database, 1);
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    try (ForkedProgram victim = next) {
                        killMidway(victim, database, round);
                        next = start(database, round + 1);
                    }
                    expectAgreement(migrations, shipped, round);
                    expectToGoOn(migrations, shipped, round);
                }
            } finally {
                next.close();
                System.out.println("Killed at " + found);
            }
        }
    }

    /** While the round before is looked at, the next one's Java machine starts. */
    private ForkedProgram start(FreshDatabase database, int round) {
        return ForkedProgram.start(
                UpAndDownProgram.class, database.settings(), session(round), String.valueOf(random.nextInt()));
    }

    private static String session(int round) {
        return "round " + round;
    }

    /** It is let go once for a first lap, which loads its classes, and again for the one that it is killed in. */
    private void killMidway(ForkedProgram victim, FreshDatabase database, int round) throws InterruptedException {
        victim.awaitReady().letGo();
        victim.awaitReady().letGo();
        Thread.sleep(random.nextInt(LONGEST_RUN_MILLISECONDS));
        assertThat(victim.isRunning()).as(victim.errors()).isTrue();
        victim.kill();
        long end = System.nanoTime() + PATIENCE_MILLISECONDS * 1_000_000L;
        while (sessions(database, round) > 0) {
            assertThat(System.nanoTime())
                    .as("the dead session goes in round " + round)
                    .isLessThan(end);
            Thread.sleep(10);
        }
    }

    private static int sessions(FreshDatabase database, int round) {
        return database.jdbc()
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and application_name = ?")
                .param(session(round))
                .query(Integer.class)
                .single();
    }

    /** What runs outside a transaction may be there in part, but then the events say so. */
    private void expectAgreement(Migrations migrations, ShippedSchemas shipped, int round) throws SQLException {
        MigrationStatus status = migrations.status();
        AppliedRevisions applied = status.line().applied();
        DatabaseSchema live = ShippedSchemas.of(migrations.connections());
        String place = applied.number() + (applied.interruption() == null ? "" : " " + applied.interruption());
        found.merge(place, 1, Integer::sum);

        assertThat(status.disagreement()).as("round %d at %s", round, place).isEmpty();
        if (applied.interruption() == null) {
            assertThat(live).as("round %d at %s", round, place).isEqualTo(shipped.at(applied.number()));
        } else {
            int alone = applied.interruption().number();
            assertThat(shipped.without(alone, live))
                    .as("round %d at %s", round, place)
                    .isEqualTo(shipped.at(alone - 1));
        }
    }

    private void expectToGoOn(Migrations migrations, ShippedSchemas shipped, int round) throws SQLException {
        run(migrations, MigrationRequest.upgrade("head"));

        assertThat(migrations.status().line().isAtHead()).isTrue();
        assertThat(migrations.status().disagreement()).isEmpty();
        assertThat(migrations.status().line().applied().interruption()).isNull();
        assertThat(ShippedSchemas.of(migrations.connections()))
                .as("at head after round %d", round)
                .isEqualTo(shipped.at(shipped.head()));
        run(migrations, MigrationRequest.downgrade(String.valueOf(random.nextInt(shipped.head() + 1))));
    }

    private static void run(Migrations migrations, MigrationRequest request) {
        migrations.run(List.of(request), RunOptions.DEFAULT, plan -> true, result -> {}, note -> {});
    }
}
