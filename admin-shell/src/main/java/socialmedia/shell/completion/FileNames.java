package socialmedia.shell.completion;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a half-typed path may mean. */
final class FileNames {

    private static final int MOST = 200;

    private FileNames() {}

    /** Directories end with a slash; hidden files come only to one who types the dot. */
    static List<Suggestion> startingWith(String typed) {
        String directory = typed.substring(0, typed.lastIndexOf('/') + 1);
        String beginning = typed.substring(directory.length());
        List<Suggestion> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(directory.isEmpty() ? "." : directory))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(beginning) && (beginning.startsWith(".") || !name.startsWith("."))) {
                    found.add(new Suggestion(directory + name + (Files.isDirectory(file) ? "/" : ""), ""));
                }
                if (found.size() == MOST) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
            return List.of();
        }
        return found;
    }
}
