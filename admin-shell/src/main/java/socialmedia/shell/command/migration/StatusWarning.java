package socialmedia.shell.command.migration;

import socialmedia.migration.MigrationStatus;
import socialmedia.migration.Migrations;
import socialmedia.shell.output.Screen;

/** Reads where a database is, and says on standard error what an operator must not overlook. */
final class StatusWarning {

    private StatusWarning() {}

    static MigrationStatus read(Migrations migrations, Screen screen) {
        MigrationStatus status = migrations.status();
        status.line()
                .catalog()
                .faults()
                .forEach(fault -> screen.warning("The migrations directory has a fault: " + fault));
        status.disagreement().ifPresent(screen::warning);
        return status;
    }
}
