package socialmedia.shell.command.migration;

import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.Stamping;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code stamp REV}: sets the history to a revision and runs nothing. */
public final class StampCommand implements ConsoleCommand {

    private static final Argument<RevisionTarget> REV = Argument.required(
                    "REV", "the revision the database is at", RevisionTarget::parse)
            .suggesting(Suggestions.REVISIONS);
    private static final Option<Boolean> PURGE =
            Option.flag("--purge", "empty the history and alembic_version first, whatever they say");

    private final Function<Words, Migrations> migrations;

    public StampCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.changing("Migrations", "stamp", "Set the history to a revision and run nothing")
                .description("""
                        It takes your word for it: a wrong revision is found out by the next upgrade that fails. Where you are
                        not sure, `adopt` looks at the schema instead.""")
                .arguments(REV)
                .options(PURGE, RunWords.WAIT)
                .example("stamp head", "the database was brought to head by other means")
                .example("stamp 6 --purge", "write the history anew")
                .seeAlso("adopt, current");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        screen.note("Database: " + source.connections().settings().display());
        Stamping.Result result =
                new Stamping(source).stamp(words.get(REV), words.has(PURGE), RunWords.waiting(words), screen::note);
        Fields fields = Fields.of("number", result.number())
                .and("id", result.number() == 0 ? null : result.display())
                .and("rows", result.rows());
        screen.show(
                fields,
                () -> screen.note(
                        result.rows() == 0
                                ? "Already at " + result.display() + "; nothing to stamp"
                                : "Stamped " + result.display() + " (" + result.number() + "): " + result.rows()
                                        + (result.rows() == 1 ? " row" : " rows") + " of the history written"));
        return ExitCode.DONE;
    }
}
