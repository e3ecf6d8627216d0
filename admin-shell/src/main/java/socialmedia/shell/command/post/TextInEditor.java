package socialmedia.shell.command.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.Editor;
import socialmedia.shell.output.Screen;

/** A text that was edited in a temporary file, which is kept where what became of it is not saved. */
final class TextInEditor {

    private final Path file;
    private final String before;

    private TextInEditor(Path file, String before) {
        this.file = file;
        this.before = before;
    }

    /**
     * Opens the operator's editor on a text and waits until it is left.
     *
     * @param wayOut what to do where there is no editor or no terminal
     * @throws OperatorFailure (usage) if no editor is named, or there is no terminal
     */
    static TextInEditor edit(String text, Editor editor, Screen screen, String wayOut) {
        if (!screen.canAsk()) {
            throw new OperatorFailure(Kind.USAGE, "there is no terminal for an editor", wayOut);
        }
        editor.name();
        TextInEditor edited = new TextInEditor(write(text), text);
        screen.flush();
        return edited.keptUnlessDone(() -> {
            editor.open(List.of(edited.file));
            return edited;
        });
    }

    String text() {
        return PostContent.read(file);
    }

    /** Does something with the text; whatever fails leaves the file, and says where it is. */
    <R> R keptUnlessDone(Supplier<R> work) {
        try {
            return work.get();
        } catch (OperatorFailure e) {
            if (isUntouched()) {
                delete();
                throw e;
            }
            Details details = e.details();
            String hint = (details.hint() == null ? "" : details.hint() + "; ") + "your text is kept in " + file;
            throw new OperatorFailure(e.kind(), details.hint(hint), e);
        }
    }

    private boolean isUntouched() {
        try {
            return Files.readString(file).equals(before);
        } catch (IOException e) {
            return false;
        }
    }

    /** The text is where it belongs now; of a dry run it is kept. */
    void deleteUnless(boolean dryRun, Screen screen) {
        if (dryRun && !isUntouched()) {
            screen.note("Your text is kept in " + file);
        } else {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(String text) {
        try {
            Path file = Files.createTempFile(
                    "post-",
                    ".txt",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.FAILED,
                    "no temporary file can be written: " + FileProblem.reason(e),
                    "make room, or name another directory with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR");
        }
    }
}
