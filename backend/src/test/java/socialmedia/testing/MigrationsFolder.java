package socialmedia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A migrations directory for a test: made of scraps, or a copy of the shipped one. */
public final class MigrationsFolder {

    private final Path directory;

    private MigrationsFolder(Path directory) {
        this.directory = directory;
    }

    /** An empty one below a test's own temporary directory. */
    public static MigrationsFolder in(Path directory) {
        MigrationsFolder folder = new MigrationsFolder(directory);
        folder.make("upgrade");
        folder.make("downgrade");
        return folder;
    }

    /** The shipped one, found from the module a test runs in. */
    public static Path shipped() {
        return Path.of("..", "sql").toAbsolutePath().normalize();
    }

    /** A copy of the shipped one that a test may change. */
    public static MigrationsFolder copyOfShipped(Path directory) {
        MigrationsFolder folder = in(directory);
        try (Stream<Path> files = Files.walk(shipped())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = directory.resolve(shipped().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    public Path path() {
        return directory;
    }

    /** A pair whose parent is {@code parent}, empty for base. */
    public MigrationsFolder pair(int number, String id, String parent, String up, String down) {
        return up(number, id, parent, up).down(number, id, down);
    }

    public MigrationsFolder up(int number, String id, String parent, String sql) {
        return write(
                "upgrade/V" + number + "__" + id + "_step_" + number + ".sql",
                "-- Step " + number + "\n--\n-- Revises: " + (parent.isEmpty() ? "<base>" : parent)
                        + "\n-- Create Date: 2026-01-0" + Math.min(9, number) + " 10:00:00\n\n" + sql + "\n");
    }

    public MigrationsFolder down(int number, String id, String sql) {
        return write("downgrade/U" + number + "__" + id + "_step_" + number + ".sql", sql + "\n");
    }

    public MigrationsFolder write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public MigrationsFolder delete(String name) {
        try {
            Files.delete(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void make(String name) {
        try {
            Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
