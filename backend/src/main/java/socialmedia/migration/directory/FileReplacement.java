package socialmedia.migration.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Several files rewritten, and perhaps renamed, at once: where one cannot be, none is. */
final class FileReplacement {

    private final List<Replacement> replacements = new ArrayList<>();

    private record Replacement(Path from, Path to, String before, String after) {

        boolean renames() {
            return !from.equals(to);
        }

        /** Hidden, so that nobody takes it for a script. */
        Path draft() {
            return to.resolveSibling("." + to.getFileName() + ".new");
        }
    }

    /** @param text gives the new text for the old, byte order mark and line ends included */
    void replace(Path from, Path to, UnaryOperator<String> text) {
        try {
            String before = Files.readString(from, StandardCharsets.UTF_8);
            replacements.add(new Replacement(from, to, before, text.apply(before)));
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.FAILED, from + " cannot be read: " + FileProblem.reason(e), "nothing was renamed");
        }
    }

    /** Old files go last: who is killed meanwhile has a file twice, but none lost. */
    void run() {
        List<Replacement> moved = new ArrayList<>();
        Path at = null;
        try {
            for (Replacement one : replacements) {
                at = one.to();
                if (one.renames() && Files.exists(one.to())) {
                    throw new FileAlreadyExistsException(one.to().toString());
                }
                Files.writeString(one.draft(), one.after(), StandardCharsets.UTF_8);
            }
            for (Replacement one : replacements) {
                at = one.to();
                Files.move(one.draft(), one.to(), StandardCopyOption.ATOMIC_MOVE);
                moved.add(one);
            }
            for (Replacement one : replacements) {
                at = one.from();
                if (one.renames()) {
                    Files.delete(one.from());
                }
            }
        } catch (IOException e) {
            restore(moved);
            throw new OperatorFailure(
                    Kind.FAILED,
                    at + " cannot be written: " + FileProblem.reason(e),
                    "nothing was renamed; check its permissions");
        }
    }

    private void restore(List<Replacement> moved) {
        for (Replacement one : replacements) {
            try {
                Files.deleteIfExists(one.draft());
                if (!holds(one.from(), one.before())) {
                    Files.writeString(one.from(), one.before(), StandardCharsets.UTF_8);
                }
                if (one.renames() && moved.contains(one)) {
                    Files.delete(one.to());
                }
            } catch (IOException e) {
                throw new OperatorFailure(
                        Kind.FAILED,
                        one.from() + " cannot be brought back: " + FileProblem.reason(e),
                        "take it from version control, and remove " + one.to());
            }
        }
    }

    private static boolean holds(Path file, String text) throws IOException {
        return Files.exists(file)
                && Files.readString(file, StandardCharsets.UTF_8).equals(text);
    }
}
