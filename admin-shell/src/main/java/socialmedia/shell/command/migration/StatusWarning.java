package socialmedia.shell.command.migration;

import java.util.function.Predicate;
import socialmedia.migration.MigrationStatus;
import socialmedia.migration.Migrations;
import socialmedia.migration.directory.DirectoryFault;
import socialmedia.shell.output.Screen;

/** Reads where a database is, and says on standard error what an operator must not overlook. */
final class StatusWarning {

    private StatusWarning() {}

    static MigrationStatus read(Migrations migrations, Screen screen) {
        return read(migrations, screen, fault -> true);
    }

    /** For commands that show the heads themselves. */
    static MigrationStatus readBesidesForks(Migrations migrations, Screen screen) {
        return read(migrations, screen, fault -> !fault.isFork());
    }

    private static MigrationStatus read(Migrations migrations, Screen screen, Predicate<DirectoryFault> said) {
        MigrationStatus status = migrations.status();
        status.line().catalog().faults().stream()
                .filter(said)
                .forEach(fault -> screen.warning("The migrations directory has a fault: " + fault));
        status.disagreement().ifPresent(screen::warning);
        return status;
    }
}
