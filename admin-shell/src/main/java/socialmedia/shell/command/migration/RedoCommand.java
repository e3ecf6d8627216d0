package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code redo}: takes the newest revision back and applies it again. */
public final class RedoCommand implements ConsoleCommand {

    private final Function<Words, Migrations> migrations;

    public RedoCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "redo", "Take the newest revision back and apply it again")
                .description("""
                        Both steps run under one lock. This is the way to try a revision that is being written: its V file may
                        have changed since it was applied. Rows and values that the way down takes along are kept with --keep-data,
                        which the way up puts back at once, or let go of with --accept-data-loss; without either, redo refuses
                        to lose any (exit 7).""")
                .options(
                        RunWords.WAIT,
                        RunWords.LOCK_TIMEOUT,
                        RunWords.CANCEL_IDLE,
                        RunWords.ACCEPT_DATA_LOSS,
                        RunWords.KEEP_DATA)
                .example("redo", "down and up again")
                .example("redo --keep-data", "with the rows that its tables and columns hold")
                .seeAlso("downgrade, upgrade, edit");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return new MigrationRun(migrations.apply(words), screen)
                .run(
                        List.of(
                                MigrationRequest.downgrade("-1").withDataLoss(RunWords.dataLoss(words)),
                                MigrationRequest.upgrade("+1")),
                        RunWords.read(words));
    }
}
