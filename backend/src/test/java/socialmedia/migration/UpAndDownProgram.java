package socialmedia.migration;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import socialmedia.database.Connections;
import socialmedia.migration.history.Operator;
import socialmedia.testing.ForkedProgram;
import socialmedia.testing.MigrationsFolder;

/** Goes up and down at random until it is killed; it waits before the first lap and again before the second. */
final class UpAndDownProgram {

    /** It must not outlive for long a test that could not kill it. */
    private static final long LONGEST_NANOSECONDS = 60_000_000_000L;

    private UpAndDownProgram() {}

    public static void main(String[] arguments) throws IOException {
        Random random = new Random(Long.parseLong(arguments[1]));
        Migrations migrations = new Migrations(
                new Connections(ForkedProgram.settings(), arguments[0]),
                MigrationsFolder.shipped(),
                Operator.ofThisProcess("test"));
        int head = migrations.catalog().revisions().size();
        ForkedProgram.waitAtTheGate();
        long end = System.nanoTime() + LONGEST_NANOSECONDS;
        lap(migrations, head, random);
        ForkedProgram.waitAtTheGate();
        while (System.nanoTime() < end) {
            lap(migrations, head, random);
        }
    }

    private static void lap(Migrations migrations, int head, Random random) {
        run(migrations, MigrationRequest.upgrade(String.valueOf(1 + random.nextInt(head))));
        int number = migrations.status().line().applied().number();
        run(migrations, MigrationRequest.downgrade(String.valueOf(random.nextInt(number + 1))));
    }

    private static void run(Migrations migrations, MigrationRequest request) {
        migrations.run(List.of(request), RunOptions.DEFAULT, plan -> true, result -> {}, note -> {});
    }
}
