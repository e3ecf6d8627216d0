package socialmedia.shell.command.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionState;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.directory.DirectoryFault;
import socialmedia.migration.directory.Revision;
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
    private final Map<String, String> environment;

    public EditCommand(Function<Words, Migrations> migrations, Map<String, String> environment) {
        this.migrations = migrations;
        this.environment = Map.copyOf(environment);
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
        edit(List.of(file.upFile(), file.downFile()));
        for (DirectoryFault fault : source.catalog().faults()) {
            screen.warning("The migrations directory has a fault: " + fault);
        }
        return ExitCode.DONE;
    }

    /** The editor may be a command with options; the shell takes it apart as it always has. */
    private void edit(List<Path> files) {
        String editor = Optional.ofNullable(environment.get("VISUAL"))
                .or(() -> Optional.ofNullable(environment.get("EDITOR")))
                .filter(name -> !name.isBlank())
                .orElseThrow(
                        () -> new OperatorFailure(Kind.USAGE, "no editor is named", "set EDITOR, such as EDITOR=nano"));
        List<String> command = new java.util.ArrayList<>(List.of("/bin/sh", "-c", editor + " \"$@\"", editor));
        files.forEach(file -> command.add(file.toString()));
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new OperatorFailure(Kind.FAILED, editor + " ended with " + code);
            }
        } catch (IOException e) {
            throw new OperatorFailure(Kind.FAILED, editor + " cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, editor + " was interrupted");
        }
    }
}
