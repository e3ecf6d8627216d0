package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.migration.history.Operator;
import socialmedia.testing.AlembicProgram;
import socialmedia.testing.FlywayLibrary;
import socialmedia.testing.FlywayProgram;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/**
 * Alembic, Flyway and the console move one database in turn, and each takes it as the others left it.
 *
 * <p>{@code -Dwalk.steps=200} for a longer walk, {@code -Dwalk.seed=N} for another.
 */
final class RandomWalkTest {

    private static final int STEPS = Integer.getInteger("walk.steps", 30);
    private static final long SEED = Long.getLong("walk.seed", 20_260_528L);

    /** Alembic knows all but the last. */
    private static final int SHARED_REVISIONS = 7;

    /** Every so many steps Flyway's command line does what else its library does. */
    private static final int COMMAND_LINE_EVERY = 9;

    private final Random random = new Random(SEED);
    private FreshDatabase database;
    private Migrations console;
    private AlembicProgram alembic;
    private ShippedSchemas shipped;
    private int number;

    @BeforeEach
    void createDatabase() throws SQLException {
        assumeTrue(AlembicProgram.isInstalled(), "no alembic on the PATH: nobody to take turns with");
        shipped = ShippedSchemas.replay();
        database = TestDatabase.create();
        console = new Migrations(database.connections(), MigrationsFolder.shipped(), Operator.ofThisProcess("test"));
        alembic = new AlembicProgram(database.settings());
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void leavesADatabaseThatAllThreeAgreeOn() throws SQLException {
        System.out.println(STEPS + " steps, -Dwalk.seed=" + SEED);
        for (int step = 0; step < STEPS; step++) {
            int from = number;
            String walker =
                    switch (step % 3) {
                        case 0 -> moveByAlembic();
                        case 1 -> moveByFlyway(isForTheCommandLine(step));
                        default -> moveByConsole();
                    };
            expectAgreement("step %d, %s from %d to %d, -Dwalk.seed=%d".formatted(step, walker, from, number, SEED));
            if (isForTheCommandLine(step)) {
                new FlywayProgram(database.settings()).validate().expectSuccess();
            }
        }
    }

    /** Flyway's turns are the steps 1, 4, 7 and so on. */
    private static boolean isForTheCommandLine(int step) {
        return step % COMMAND_LINE_EVERY == 4 && FlywayProgram.isInstalled();
    }

    private String moveByAlembic() {
        int from = known(number);
        int to = other(from, SHARED_REVISIONS);
        String target = to == 0 ? "base" : shipped.ids().get(to - 1);
        if (to > from) {
            alembic.upgrade(target);
        } else {
            alembic.downgrade(target);
        }
        adopt(to);
        return "Alembic";
    }

    /** Only upwards: down is what stock Flyway sells. It comes after Alembic, so there is always a step left. */
    private String moveByFlyway(boolean commandLine) {
        int to = commandLine ? shipped.head() : number + 1 + random.nextInt(shipped.head() - number);
        if (commandLine) {
            new FlywayProgram(database.settings()).migrate().expectSuccess();
        } else {
            Flyway.configure()
                    .configuration(FlywayLibrary.on(database.settings()).getConfiguration())
                    .target(String.valueOf(to))
                    .load()
                    .migrate();
        }
        adopt(to);
        return commandLine ? "Flyway's command line" : "Flyway";
    }

    private String moveByConsole() {
        int to = other(number, shipped.head());
        String target = String.valueOf(to);
        console.run(
                List.of(to > number ? MigrationRequest.upgrade(target) : MigrationRequest.downgrade(target)),
                RunOptions.DEFAULT,
                plan -> true,
                result -> {},
                note -> {});
        number = to;
        return "the console";
    }

    /** The console sees that others moved the database, where that can be seen, and believes the schema. */
    private void adopt(int to) {
        assertThat(console.status().disagreement().isPresent()).isEqualTo(known(number) != known(to));

        new Adoption(console, console::connections).adopt(RunOptions.DEFAULT, note -> {});
        number = to;
    }

    /** Any number up to the greatest but this one. */
    private int other(int but, int greatest) {
        int chosen = random.nextInt(greatest);
        return chosen < but ? chosen : chosen + 1;
    }

    private static int known(int revision) {
        return Math.min(revision, SHARED_REVISIONS);
    }

    private void expectAgreement(String step) throws SQLException {
        MigrationStatus status = console.status();
        ValidateResult validated = FlywayLibrary.on(database.settings()).validateWithResult();

        assertThat(status.line().applied().number()).as(step).isEqualTo(number);
        assertThat(status.disagreement()).as(step).isEmpty();
        assertThat(validated.validationSuccessful)
                .as(step + ": " + validated.getAllErrorMessages())
                .isTrue();
        assertThat(alembicVersions())
                .as(step)
                .isEqualTo(number == 0 ? List.of() : List.of(shipped.ids().get(known(number) - 1)));
        assertThat(ShippedSchemas.of(database.connections())).as(step).isEqualTo(shipped.at(number));
    }

    /** What {@code alembic current} reads; the program itself takes two seconds to say so. */
    private List<String> alembicVersions() {
        return database.jdbc()
                .sql("select version_num from alembic_version")
                .query(String.class)
                .list();
    }
}
