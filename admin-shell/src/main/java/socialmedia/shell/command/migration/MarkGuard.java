package socialmedia.shell.command.migration;

import java.util.Optional;
import socialmedia.environment.EnvironmentMark;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.shell.output.Screen;

/** What the mark of a database forbids, and what it wants to be asked. */
final class MarkGuard {

    private final Migrations migrations;
    private final Screen screen;

    MarkGuard(Migrations migrations, Screen screen) {
        this.migrations = migrations;
        this.screen = screen;
    }

    /** Refuses a database marked read-only. */
    Optional<EnvironmentMark> requireWritable() {
        Optional<EnvironmentMark> mark = EnvironmentMark.find(migrations.connections());
        if (mark.isPresent() && mark.get().readOnly()) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "the database is marked read-only (" + mark.get().name() + ")",
                    "`env mark " + mark.get().name() + " --read-write` lifts it");
        }
        return mark;
    }

    /** The same, and wants the database's name typed on one marked production; says whether it asked. */
    boolean asksOnProduction(String question) {
        boolean production = requireWritable().map(EnvironmentMark::production).orElse(false);
        if (production) {
            screen.confirmTyped(
                    "This database is marked production. " + question,
                    migrations.connections().settings().database());
        }
        return production;
    }
}
