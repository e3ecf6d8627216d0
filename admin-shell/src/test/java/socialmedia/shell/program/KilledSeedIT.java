package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

/**
 * The program is killed with {@code kill -9} while it seeds: all of the rows are there or none, and the ledger says which.
 *
 * <p>{@code -Dkill.moments=100} for more of them, {@code -Dkill.seed=N} for others.
 */
final class KilledSeedIT {

    private static final int MOMENTS = Integer.getInteger("kill.moments", 6);
    private static final long SEED = Long.getLong("kill.seed", 20_261_125L);
    private static final String ALL = "1000 10000 60000 1";
    private static final String[] WORDS = {"seed", "run", "--users", "1000", "--posts", "10000", "--votes", "60000"};

    @TempDir
    private Path directory;

    @Test
    void leavesAllOrNothing() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Map<String, Integer> found = new TreeMap<>();
        System.out.println(MOMENTS + " kills, -Dkill.seed=" + SEED);
        try (FreshDatabase database = TestDatabase.create()) {
            PackagedProgram program = new PackagedProgram(directory, database.settings());
            program.run("upgrade", "head").expectSuccess();
            long longest = wholeRun(program);
            for (int moment = 1; moment <= MOMENTS; moment++) {
                program.run("seed", "reset", "--yes").expectSuccess();
                Process victim = program.start(WORDS);
                victim.waitFor(random.nextInt((int) longest), TimeUnit.MILLISECONDS);
                victim.destroyForcibly().onExit().join();
                awaitEnd(database);

                String state = state(database);
                found.merge(state, 1, Integer::sum);
                assertThat(state).as("kill %d", moment).isIn("0 0 0 0", ALL);
            }
            program.run(WORDS).expectSuccess();
            assertThat(state(database)).isEqualTo(ALL);
        }
        System.out.println("Left " + found);
    }

    private static long wholeRun(PackagedProgram program) {
        long start = System.nanoTime();
        program.run(WORDS).expectSuccess();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Until the server has noticed. */
    private static void awaitEnd(FreshDatabase database) throws InterruptedException {
        String sessions = "select count(*) from pg_stat_activity where datname = current_database()"
                + " and application_name like 'admin-shell%'";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (database.jdbc().sql(sessions).query(Integer.class).single() > 0) {
            assertThat(System.nanoTime()).as("the dead session goes").isLessThan(end);
            Thread.sleep(10);
        }
    }

    /** Rows, and seeds that stand according to the ledger. */
    private static String state(FreshDatabase database) {
        return database.jdbc().sql("""
                        select (select count(*) from users) || ' ' || (select count(*) from posts) || ' '
                            || (select count(*) from votes) || ' '
                            || (select count(*) from admin_shell.seed where reset_at is null)
                        """).query(String.class).single();
    }
}
