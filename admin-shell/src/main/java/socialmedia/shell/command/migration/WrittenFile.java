package socialmedia.shell.command.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.transfer.OutputFile;

/** A file of SQL that the console writes; one that it wrote itself, or an empty one, is replaced without being told to. */
final class WrittenFile {

    /** In the comment at the head of each. */
    static final String MARK = "written by `schema diff`";

    private static final int HEAD = 4000;

    private WrittenFile() {}

    /** Looks before the work whether it can be kept. */
    static void check(Path file, boolean force) {
        of(file, force).check();
    }

    static void write(Path file, String text, boolean force) {
        of(file, force).write(stream -> {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            return text;
        });
    }

    /** Whether both name one file, there or not yet. */
    static boolean isSame(Path one, Path other) {
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, one + " cannot be read: " + FileProblem.reason(e));
        }
    }

    private static OutputFile of(Path file, boolean force) {
        return new OutputFile(file, force || isOurs(file), false);
    }

    private static boolean isOurs(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (java.io.InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(HEAD);
            return head.length == 0 || new String(head, StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, file + " cannot be read: " + FileProblem.reason(e));
        }
    }
}
