package socialmedia.shell.command.migration;

import java.time.Clock;
import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionWriter;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code revision -m MESSAGE}: writes the two files of a new revision, empty or filled by {@code --autogenerate}. */
public final class RevisionCommand implements ConsoleCommand {

    private static final Option<String> MESSAGE = Option.required(
                    "--message", "TEXT", "what the revision does, in one line", word -> word)
            .shortName("-m");
    private static final Option<Boolean> AUTOGENERATE = Option.flag(
            "--autogenerate", "fill both files with what leads from the live database to schema.sql, and back");

    private static final List<Option<?>> FOR_AUTOGENERATE = List.of(
            GenerationWords.RENAME,
            AutogenerateRun.ONLINE,
            AutogenerateRun.LARGE,
            AutogenerateRun.PLAN,
            AutogenerateRun.DRY_RUN,
            ShadowWords.SHADOW);

    private final SchemaWords schemas;

    public RevisionCommand(SchemaWords schemas) {
        this.schemas = schemas;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "revision", "Write the V and U files of a new revision")
                .description("""
                        The pair gets the next number and a new id, and the V file its header. Both are empty of statements:
                        fill them in with `edit head`; no database is needed. With --autogenerate they are filled: schema.sql of the
                        migrations directory is compared with the live database, which must be at head, and both scripts are
                        proven on a throw-away database with rows in its tables: up, down and up again. No difference: nothing is
                        written. What is not proven is written with UNPROVEN at its head, and the exit code is 10.""")
                .options(
                        MESSAGE,
                        AUTOGENERATE,
                        GenerationWords.RENAME,
                        AutogenerateRun.ONLINE,
                        AutogenerateRun.LARGE,
                        AutogenerateRun.PLAN,
                        AutogenerateRun.DRY_RUN,
                        ShadowWords.SHADOW)
                .example("revision -m 'Add a bio to users'", "the next pair, empty")
                .example("revision --autogenerate -m 'Follow schema.sql' --plan", "print what would be written")
                .seeAlso("edit, upgrade, redo, schema diff");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        if (words.has(AUTOGENERATE)) {
            return new AutogenerateRun(schemas, words, screen).run(words.get(MESSAGE));
        }
        FOR_AUTOGENERATE.stream()
                .filter(option -> !words.all(option).isEmpty())
                .findFirst()
                .ifPresent(option -> {
                    throw new OperatorFailure(
                            Kind.USAGE,
                            option.name() + " goes with --autogenerate",
                            "give it too, or leave " + option.name() + " out");
                });
        Revision written = new RevisionWriter(Clock.systemUTC())
                .write(schemas.migrations(words).catalog(), words.get(MESSAGE));
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
