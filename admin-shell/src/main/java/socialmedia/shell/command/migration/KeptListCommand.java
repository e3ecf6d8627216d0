package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.kept.KeptEntry;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code kept list}: what ways down set aside and no upgrade put back yet. */
public final class KeptListCommand implements ConsoleCommand {

    private final Function<Words, Migrations> migrations;

    public KeptListCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "kept list", "List what downgrades set aside, the newest first")
                .description("""
                        `downgrade --keep-data` sets rows and columns aside, and the next upgrade through the revision puts them
                        back. What is left of them is listed here: before that upgrade all, after it those rows whose own row or
                        parent is gone. The rows themselves are in the table admin_shell.kept_ID.""")
                .example("kept list", "what is set aside")
                .example("kept list --format json", "for a program")
                .seeAlso("kept drop, downgrade, upgrade");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<KeptEntry> kept = migrations.apply(words).kept();
        screen.show(KeptFields.NAMES, kept.stream().map(KeptFields::of).toList(), () -> {
            if (!kept.isEmpty()) {
                screen.table(
                        KeptFields.FOR_PEOPLE,
                        kept.stream().map(KeptFields::forPeople).toList());
            }
        });
        if (kept.isEmpty()) {
            screen.note("Nothing is set aside");
        }
        return ExitCode.DONE;
    }
}
