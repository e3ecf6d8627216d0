package socialmedia.shell.command.migration;

import java.util.List;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.directory.DirectoryFault;
import socialmedia.migration.directory.Revision;
import socialmedia.shell.command.Editor;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code edit REV}: opens both files of a revision in the operator's editor. */
public final class EditCommand implements ConsoleCommand {

    private static final Argument<RevisionTarget> REV =
            Argument.required("REV", "the revision", RevisionTarget::parse).suggesting(Suggestions.REVISIONS);

    private final Function<Words, Migrations> migrations;
    private final Editor editor;

    public EditCommand(Function<Words, Migrations> migrations, Editor editor) {
        this.migrations = migrations;
        this.editor = editor;
    }

    @Override
    public Definition definition() {
        return Definition.plain("Migrations", "edit", "Open both files of a revision in $VISUAL or $EDITOR")
                .arguments(REV)
                .example("edit head", "the newest revision")
                .seeAlso("revision, redo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Migrations source = migrations.apply(words);
        RevisionLine line = source.status().line();
        RevisionState state = line.findState(words.get(REV))
                .orElseThrow(() -> new OperatorFailure(Kind.NOT_FOUND, words.get(REV) + " is base, which has no file"));
        Revision file = state.file();
        if (file == null) {
            throw new OperatorFailure(
                    Kind.NOT_FOUND, state.id() + " is applied, but the directory does not have its files");
        }
        if (state.isApplied()) {
            screen.warning(state.id() + " is applied: a changed V file stops `upgrade`; `redo` or `repair` afterwards");
        }
        screen.flush();
        editor.open(List.of(file.upFile(), file.downFile()));
        for (DirectoryFault fault : source.catalog().faults()) {
            screen.warning("The migrations directory has a fault: " + fault);
        }
        return ExitCode.DONE;
    }
}
