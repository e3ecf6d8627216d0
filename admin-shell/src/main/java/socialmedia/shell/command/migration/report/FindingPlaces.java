package socialmedia.shell.command.migration.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.Finding;

/** Where findings are, as seen from the root of the repository: that is how a pull request names its files. */
public final class FindingPlaces {

    private final Path migrations;
    private final Path root;

    private FindingPlaces(Path migrations, Path root) {
        this.migrations = migrations;
        this.root = root;
    }

    /**
     * Those of a migrations directory.
     *
     * @param workingDirectory what paths are relative to where the directory is in no repository
     */
    public static FindingPlaces of(Path migrations, Path workingDirectory) {
        Path absolute = migrations.toAbsolutePath().normalize();
        for (Path above = absolute; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return new FindingPlaces(absolute, above);
            }
        }
        return new FindingPlaces(absolute, workingDirectory.toAbsolutePath().normalize());
    }

    /** The file of a finding, with slashes; empty for one about the database. */
    public Optional<String> file(Finding finding) {
        @Nullable String file = finding.file();
        return file == null ? Optional.empty() : Optional.of(file(file));
    }

    /** A file of the migrations directory, or any other by its whole path. */
    String file(String name) {
        Path path = migrations.resolve(name).toAbsolutePath().normalize();
        Path shown = path.startsWith(root) ? root.relativize(path) : path;
        StringJoiner parts = new StringJoiner("/", shown.isAbsolute() ? "/" : "", "");
        shown.forEach(part -> parts.add(part.toString()));
        return parts.toString();
    }
}
