package socialmedia.shell.command.migration;

import java.util.Locale;
import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.Uninstallation;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code uninstall}: takes the console's own schema out of a database. */
public final class UninstallCommand implements ConsoleCommand {

    private final Function<Words, Migrations> migrations;

    public UninstallCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "uninstall", "Take the console's own schema out of a database")
                .description("""
                        The schema admin_shell is dropped: the journal, so that nothing done before can be undone, the ledger of
                        seeds, the environment's mark, and the events of migrations with their stored scripts. Users, posts, votes
                        and the history of revisions stay. It is refused (exit 7) while users are suspended or a downgrade's data is
                        set aside. The next change makes the schema anew.""")
                .options(RunWords.WAIT)
                .example("uninstall", "counts what goes, and asks")
                .seeAlso("kept list, journal list, env show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        screen.note("Database: " + source.connections().settings().display());
        Uninstallation uninstallation = new Uninstallation(source);
        Uninstallation.Contents contents = uninstallation.contents();
        if (contents.installed()) {
            String question = "Drop the schema admin_shell with " + text(contents) + "?";
            if (!new MarkGuard(source, screen).asksOnProduction(question)) {
                screen.confirm(question);
            }
            contents = uninstallation.run(RunWords.waiting(words), screen::note);
        }
        Fields fields = Fields.of("dropped", contents.installed())
                .and("actions", contents.actions())
                .and("events", contents.events());
        Uninstallation.Contents gone = contents;
        screen.show(fields, () -> {});
        screen.note(gone.installed() ? "Dropped the schema admin_shell" : "There is no schema admin_shell");
        return ExitCode.DONE;
    }

    private static String text(Uninstallation.Contents contents) {
        return String.format(
                Locale.ROOT,
                "%,d %s of the journal and %,d %s of migrations",
                contents.actions(),
                contents.actions() == 1 ? "action" : "actions",
                contents.events(),
                contents.events() == 1 ? "event" : "events");
    }
}
