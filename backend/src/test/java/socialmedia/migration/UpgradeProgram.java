package socialmedia.migration;

import java.io.IOException;
import java.util.List;
import socialmedia.database.Connections;
import socialmedia.migration.history.Operator;
import socialmedia.testing.ForkedProgram;
import socialmedia.testing.MigrationsFolder;

/** One console's {@code upgrade head}, run in a process of its own by a test. */
final class UpgradeProgram {

    private UpgradeProgram() {}

    public static void main(String[] arguments) throws IOException {
        Migrations migrations = new Migrations(
                new Connections(ForkedProgram.settings(), "console"),
                MigrationsFolder.shipped(),
                Operator.ofThisProcess("test"));
        migrations.status();
        ForkedProgram.waitAtTheGate();
        migrations.run(
                List.of(MigrationRequest.upgrade("head")),
                RunOptions.DEFAULT,
                plan -> true,
                result -> {},
                System.err::println);
    }
}
