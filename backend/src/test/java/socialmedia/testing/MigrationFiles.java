package socialmedia.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import socialmedia.database.Connections;

/** The project's own migration files, run as they stand: no history, no lock. */
public final class MigrationFiles {

    /** The ids of the revisions, that of number 1 first. */
    public static final List<String> REVISIONS = List.of(
            "108e0432cce3",
            "3f67e4df37c9",
            "e92365d5c852",
            "4ddcfb76cfd6",
            "0a1bfb2e9c2d",
            "b1c66d590ccf",
            "d5a8c30f7e12",
            "f4b7a1c09e83");

    private MigrationFiles() {}

    /** Brings a database that is at {@code number - 1} to {@code number}. */
    public static void up(Connections connections, int number) {
        run(connections, find("sql/upgrade", "V" + number + "__"));
    }

    /** Brings a database that is at {@code number} to {@code number - 1}. */
    public static void down(Connections connections, int number) {
        run(connections, find("sql/downgrade", "U" + number + "__"));
    }

    /** Runs a file statement by statement, as concurrent indexes need; none of the files has a semicolon elsewhere. */
    public static void run(Connections connections, Path file) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            for (String sql : Files.readString(file).split(";\\s*\\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }

    private static Path find(String directory, String prefix) {
        try (Stream<Path> files = Files.list(ProjectFiles.get(directory))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + prefix + " in " + directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
