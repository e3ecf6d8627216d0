package socialmedia.shell.command.migration;

import java.time.Clock;
import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionWriter;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code revision -m MESSAGE}: writes the two files of a new revision. */
public final class RevisionCommand implements ConsoleCommand {

    private static final Option<String> MESSAGE = Option.required(
                    "--message", "TEXT", "what the revision does, in one line", word -> word)
            .shortName("-m");

    private final Function<Words, Migrations> migrations;

    public RevisionCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "revision", "Write the V and U files of a new revision")
                .description("""
                        The pair gets the next number and a new id, and the V file its header. Both are empty of statements:
                        fill them in with `edit head`. No database is needed.""")
                .options(MESSAGE)
                .example("revision -m 'Add a bio to users'", "the next pair")
                .seeAlso("edit, upgrade, redo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Revision written = new RevisionWriter(Clock.systemUTC())
                .write(migrations.apply(words).catalog(), words.get(MESSAGE));
        screen.show(
                Fields.of("number", written.number())
                        .and("id", written.id())
                        .and("parent", written.parent())
                        .and("message", written.message())
                        .and("upgrade_file", written.upFile().toString())
                        .and("downgrade_file", written.downFile().toString()),
                () -> {
                    screen.line(written.upFile().toString());
                    screen.line(written.downFile().toString());
                });
        return ExitCode.DONE;
    }
}
