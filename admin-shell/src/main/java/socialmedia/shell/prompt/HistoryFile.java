package socialmedia.shell.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the history is kept: readable for its owner alone, or nowhere. */
public final class HistoryFile {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String OWNER_ONLY_DIRECTORY = "rwx------";

    private HistoryFile() {}

    /** {@code ${XDG_STATE_HOME:-~/.local/state}/admin-shell/history}; a relative XDG path counts as none, as the rules say. */
    public static Path standard(Map<String, String> environment, Path home) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base =
                state.startsWith("/") ? Path.of(state) : home.resolve(".local").resolve("state");
        return base.resolve("admin-shell").resolve("history");
    }

    /** Makes the file and its directory private; empty where that cannot be, so that nothing is ever left readable. */
    static Optional<Path> prepared(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(directory.getParent());
                Files.createDirectory(
                        directory,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_DIRECTORY)));
            }
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return Files.isRegularFile(file) && Files.isWritable(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }
}
