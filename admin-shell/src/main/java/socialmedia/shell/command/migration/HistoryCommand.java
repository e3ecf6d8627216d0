package socialmedia.shell.command.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.RevisionTarget;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code history}: lists the revisions, newest first. */
public final class HistoryCommand implements ConsoleCommand {

    private static final Option<Boolean> VERBOSE =
            Option.flag("--verbose", "each revision in full").shortName("-v");
    private static final Option<Boolean> INDICATE_CURRENT =
            Option.flag("--indicate-current", "mark the one the database is at").shortName("-i");
    private static final Option<String> RANGE = Option.optional(
                    "--rev-range", "FROM:TO", "only these, both ends included; either may be left out", word -> word)
            .shortName("-r")
            .suggesting(Suggestions.REVISIONS);

    private final Function<Words, Migrations> migrations;

    public HistoryCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "history", "List the revisions, newest first")
                .options(VERBOSE, INDICATE_CURRENT, RANGE)
                .example("history", "all revisions")
                .example("history -i -v", "in full, with state and times")
                .example("history -r -2:current", "from two steps back to here")
                .example("history -r base:5 --format json", "the first five, for programs")
                .seeAlso("current, show, revisions");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        RevisionLine line = StatusWarning.read(source, screen).line();
        List<RevisionState> states = new ArrayList<>(
                words.find(RANGE).map(range -> within(line, range)).orElse(line.states()));
        Collections.reverse(states);
        screen.show(
                RevisionWords.fieldNames(),
                states.stream()
                        .map(state -> RevisionWords.fields(state, source.scriptFacts(state)))
                        .toList(),
                () -> states.forEach(state -> screen.line(
                        words.has(VERBOSE)
                                ? RevisionWords.paragraph(line, state)
                                : RevisionWords.line(line, state, words.has(INDICATE_CURRENT)))));
        if (states.isEmpty()) {
            screen.note("There are no revisions here");
        }
        return ExitCode.DONE;
    }

    private static List<RevisionState> within(RevisionLine line, String range) {
        int colon = range.indexOf(':');
        if (colon < 0) {
            throw new OperatorFailure(
                    Kind.USAGE, "-r " + range + " is no range", "say FROM:TO, such as -2:current or base:5");
        }
        int from = colon == 0 ? 1 : line.resolve(RevisionTarget.parse(range.substring(0, colon)));
        String end = range.substring(colon + 1);
        int to = end.isEmpty() ? Integer.MAX_VALUE : line.resolve(RevisionTarget.parse(end));
        if (from > to) {
            throw new OperatorFailure(Kind.USAGE, "-r " + range + " goes backwards", "say the older revision first");
        }
        return line.states().stream()
                .filter(state -> state.number() >= from && state.number() <= to)
                .toList();
    }
}
