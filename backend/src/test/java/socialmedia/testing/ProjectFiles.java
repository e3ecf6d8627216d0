package socialmedia.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the source tree, from whichever module a test runs in. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** A file or directory below the project's root, whether it exists or not. */
    public static Path get(String relative) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("sql/schema.sql"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException(
                    "no sql/schema.sql above " + Path.of("").toAbsolutePath());
        }
        return directory.resolve(relative);
    }
}
