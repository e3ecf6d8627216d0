package socialmedia.shell.command.migration;

import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.history.Scripts;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code show REV}: shows one revision with both its scripts. */
public final class ShowCommand implements ConsoleCommand {

    private static final Argument<RevisionTarget> REV =
            Argument.required("REV", "the revision", RevisionTarget::parse).suggesting(Suggestions.REVISIONS);

    private final Function<Words, Migrations> migrations;

    public ShowCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "show", "Show one revision with both its scripts")
                .arguments(REV)
                .example("show head", "the newest revision of the directory")
                .example("show b1c6", "by the beginning of its id")
                .example("show 6 --format json", "by its number, for programs")
                .seeAlso("history, revisions");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        RevisionLine line = StatusWarning.read(source, screen).line();
        RevisionState state = line.findState(words.get(REV))
                .orElseThrow(() -> new OperatorFailure(
                        Kind.NOT_FOUND,
                        words.get(REV) + " is base, where there is no revision",
                        "`history` lists them"));
        Scripts scripts = source.scripts(state);
        screen.show(
                RevisionWords.fields(state, source.scriptFacts(state))
                        .and("upgrade_sql", scripts.up())
                        .and("downgrade_sql", scripts.down()),
                () -> {
                    screen.line(RevisionWords.paragraph(line, state));
                    script(screen, scripts.upFile(), scripts.up());
                    script(screen, "the way down", scripts.down() == null ? "-- missing" : scripts.down());
                });
        return ExitCode.DONE;
    }

    private static void script(Screen screen, String title, String text) {
        screen.line(title + ":");
        text.stripTrailing().lines().forEach(one -> screen.line(("    " + one).stripTrailing()));
        screen.line("");
    }
}
