package socialmedia.shell.command.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Chooses the file that rejected rows go to; what is there already is never written over. */
final class RejectsPath {

    private static final String BESIDE = ".rejects.csv";

    private static final List<String> OTHER_FORMS = List.of(".json", ".ndjson", ".gz");

    private RejectsPath() {}

    /** The one named. */
    static Path named(Path file) {
        String name = file.toString();
        if (name.equals("-") || OTHER_FORMS.stream().anyMatch(name::endsWith)) {
            throw new OperatorFailure(
                    Kind.USAGE, "--rejects: " + file + ": rejected rows go to a CSV file", "name one such as bad.csv");
        }
        if (Files.exists(file)) {
            throw new OperatorFailure(
                    Kind.USAGE, "--rejects: " + file + " is there already", "name another, or take it away first");
        }
        return file;
    }

    /** Beside the file to import; where there is one already, the next free number is taken when it is made. */
    static Path beside(Path file) {
        String name = file.getFileName() == null ? "import" : file.getFileName().toString();
        return file.resolveSibling(name + BESIDE);
    }
}
