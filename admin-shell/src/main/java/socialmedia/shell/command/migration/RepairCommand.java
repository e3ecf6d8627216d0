package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.Repair;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code repair}: accepts changed files, and clears the records of failed runs. */
public final class RepairCommand implements ConsoleCommand {

    private final Function<Words, Migrations> migrations;

    public RepairCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.changing(
                        "Migrations", "repair", "Accept changed V files and clear failed runs of stock Flyway")
                .description("""
                        The history takes over the checksum, name and text of V files changed after they were applied. Nothing of
                        the schema is changed: whether file and database still agree is for you to know.""")
                .options(RunWords.WAIT)
                .example("repair", "when `check` names changed files that are right as they are")
                .seeAlso("check, adopt");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        screen.note("Database: " + source.connections().settings().display());
        List<String> done = new Repair(source).run(RunWords.waiting(words), screen::note);
        screen.show(
                List.of("done"),
                done.stream().map(line -> Fields.of("done", line)).toList(),
                () -> done.forEach(screen::line));
        if (done.isEmpty()) {
            screen.note("Nothing to repair");
        }
        return ExitCode.DONE;
    }
}
