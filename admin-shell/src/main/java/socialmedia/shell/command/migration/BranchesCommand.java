package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.directory.Fork;
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
                .seeAlso("heads, merge, history");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        RevisionLine line =
                StatusWarning.readBesidesForks(migrations.apply(words), screen).line();
        List<Fork> forks = line.catalog().forks();
        screen.show(
                List.of("number", "id", "message", "children", "branches"),
                forks.stream().map(fork -> fields(line, fork)).toList(),
                () -> forks.forEach(fork -> tell(line, fork, screen)));
        screen.note(forks.isEmpty() ? "No branches: the revisions form one line" : "`merge` makes one line of them");
        return ExitCode.DONE;
    }

    private static void tell(RevisionLine line, Fork fork, Screen screen) {
        Revision parent = fork.parent();
        screen.line(
                parent == null
                        ? RevisionWords.BASE + " (branchpoint)"
                        : parent.id() + " (branchpoint), " + parent.message());
        for (Fork.Branch branch : fork.branches()) {
            String arrow = "    -> ";
            for (RevisionState state : states(line, branch)) {
                screen.line(arrow + state.id() + RevisionWords.marks(line, state, true) + RevisionWords.whichOf(state));
                arrow = "       ";
            }
        }
    }

    private static Fields fields(RevisionLine line, Fork fork) {
        Revision parent = fork.parent();
        return Fields.of("number", parent == null ? 0 : parent.number())
                .and("id", parent == null ? null : parent.id())
                .and("message", parent == null ? null : parent.message())
                .and(
                        "children",
                        fork.branches().stream()
                                .map(branch -> branch.first().id())
                                .toList())
                .and(
                        "branches",
                        fork.branches().stream()
                                .map(branch -> states(line, branch).stream()
                                        .map(BranchesCommand::fields)
                                        .toList())
                                .toList());
    }

    private static Fields fields(RevisionState state) {
        Revision file = state.file();
        return Fields.of("number", state.number())
                .and("id", state.id())
                .and("message", state.message())
                .and("state", RevisionWords.word(state))
                .and("file", file == null ? null : file.upFile().toString());
    }

    private static List<RevisionState> states(RevisionLine line, Fork.Branch branch) {
        return line.states().stream()
                .filter(state -> state.file() != null && branch.revisions().contains(state.file()))
                .toList();
    }
}
