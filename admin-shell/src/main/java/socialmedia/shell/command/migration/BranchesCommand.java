package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.directory.Revision;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code branches}: shows the revisions that more than one other builds on. */
public final class BranchesCommand implements ConsoleCommand {

    private final Function<Words, Migrations> migrations;

    public BranchesCommand(Function<Words, Migrations> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Migrations", "branches", "Show the revisions that more than one other builds on")
                .example("branches", "nothing in a sound directory")
                .seeAlso("heads, history");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        RevisionLine line = StatusWarning.read(migrations.apply(words), screen).line();
        List<RevisionState> points = line.states().stream()
                .filter(state -> state.file() != null && children(line, state).size() > 1)
                .toList();
        screen.show(
                List.of("number", "id", "message", "children"),
                points.stream().map(state -> fields(line, state)).toList(),
                () -> points.forEach(state -> {
                    screen.line(state.id() + " (branchpoint), " + state.message());
                    children(line, state)
                            .forEach(child -> screen.line("    -> " + child.id() + ", " + child.message()));
                }));
        if (points.isEmpty()) {
            screen.note("No branches: the revisions form one line");
        }
        return ExitCode.DONE;
    }

    private static Fields fields(RevisionLine line, RevisionState state) {
        return Fields.of("number", state.number())
                .and("id", state.id())
                .and("message", state.message())
                .and(
                        "children",
                        children(line, state).stream().map(Revision::id).toList());
    }

    private static List<Revision> children(RevisionLine line, RevisionState state) {
        return line.catalog().revisions().stream()
                .filter(one -> state.id().equals(one.parent()))
                .toList();
    }
}
