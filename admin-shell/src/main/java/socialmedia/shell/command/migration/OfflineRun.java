package socialmedia.shell.command.migration;

import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.migration.OfflineScript;
import socialmedia.migration.RevisionTarget;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Screen;

/** Writes a run as SQL to standard output. */
final class OfflineRun {

    private final Migrations migrations;
    private final Screen screen;

    OfflineRun(Migrations migrations, Screen screen) {
        this.migrations = migrations;
        this.screen = screen;
    }

    /** It prints SQL and nothing else. */
    static void requireAlone(boolean plan, Screen screen) {
        if (plan || screen.settings().effectiveFormat() != null) {
            throw new OperatorFailure(
                    Kind.USAGE, "--sql goes neither with --plan nor with --format", "leave one of them out");
        }
    }

    /** {@code range} is FROM:TO; an upgrade may leave FROM out for base. */
    ExitCode write(boolean up, String range, boolean together) {
        int colon = range.indexOf(':');
        if (colon < 0 && !up) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "downgrade --sql needs no database, so it must be told where it starts",
                    "say FROM:TO, such as head:" + range);
        }
        String from = colon <= 0 ? "base" : range.substring(0, colon);
        String to = range.substring(colon + 1);
        MigrationRequest request = (up
                        ? MigrationRequest.upgrade(to.isEmpty() ? "head" : to)
                        : MigrationRequest.downgrade(to))
                .inOneTransaction(together);
        OfflineScript script = new OfflineScript(migrations.catalog(), migrations.operator());
        screen.line(script.write(RevisionTarget.parse(from), request).stripTrailing());
        return ExitCode.DONE;
    }
}
