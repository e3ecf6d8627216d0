package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code heads}: shows the newest revision of the directory, or all of them where it has two. */
public final class HeadsCommand implements ConsoleCommand {

    private static final Option<Boolean> VERBOSE =
            Option.flag("--verbose", "each revision in full").shortName("-v");

    private final Function<Words, Migrations> migrations;

    public HeadsCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "heads", "Show the revisions that no other builds on")
                .options(VERBOSE)
                .example("heads", "one line in a sound directory")
                .seeAlso("branches, merge, history");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        RevisionLine line = StatusWarning.readBesidesForks(source, screen).line();
        List<RevisionState> heads = line.states().stream()
                .filter(state -> state.file() != null && line.isHead(state))
                .toList();
        screen.show(
                RevisionWords.fieldNames(),
                heads.stream()
                        .map(state -> RevisionWords.fields(state, source.scriptFacts(state)))
                        .toList(),
                () -> heads.forEach(state -> screen.line(
                        words.has(VERBOSE)
                                ? RevisionWords.paragraph(line, state)
                                : state.id()
                                        + RevisionWords.marks(line, state, false)
                                        + (heads.size() > 1 ? RevisionWords.whichOf(state) : ""))));
        if (heads.isEmpty()) {
            screen.note("The directory has no revisions");
        }
        if (heads.size() > 1) {
            screen.note("`merge` makes one line of them");
        }
        return ExitCode.DONE;
    }
}
