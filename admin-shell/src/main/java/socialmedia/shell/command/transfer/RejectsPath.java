package socialmedia.shell.command.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Chooses the file that rejected rows go to; what is there already is never written over. */
final class RejectsPath {

    private static final String BESIDE = ".rejects.csv";

    private RejectsPath() {}

    /** The one named. */
    static Path named(Path file) {
        if (Files.exists(file)) {
            throw new OperatorFailure(
                    Kind.USAGE, "--rejects: " + file + " is there already", "name another, or take it away first");
        }
        return file;
    }

    /** Beside the file to import, with a number where others are there already: {@code users.csv.rejects-2.csv}. */
    static Path beside(Path file) {
        String name = file.getFileName() == null ? "import" : file.getFileName().toString();
        Path path = file.resolveSibling(name + BESIDE);
        for (int number = 2; Files.exists(path); number++) {
            path = file.resolveSibling(name + ".rejects-" + number + ".csv");
        }
        return path;
    }
}
