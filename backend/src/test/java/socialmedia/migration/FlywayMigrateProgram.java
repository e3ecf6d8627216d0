package socialmedia.migration;

import java.io.IOException;
import org.flywaydb.core.Flyway;
import socialmedia.testing.FlywayLibrary;
import socialmedia.testing.ForkedProgram;

/** Stock Flyway's {@code migrate}, run in a process of its own by a test. */
final class FlywayMigrateProgram {

    private FlywayMigrateProgram() {}

    public static void main(String[] arguments) throws IOException {
        Flyway flyway = FlywayLibrary.on(ForkedProgram.settings());
        flyway.info();
        ForkedProgram.waitAtTheGate();
        flyway.migrate();
    }
}
