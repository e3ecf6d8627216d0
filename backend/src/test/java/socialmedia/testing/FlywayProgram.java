package socialmedia.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import socialmedia.database.DatabaseSettings;

/**
 * Stock Flyway's command line 11.0.0 on one database, with {@code sql/flyway.toml}.
 *
 * <p>The build unpacks its jars into {@code backend/target/flyway} (Maven profile {@code stock-flyway}).
 */
public final class FlywayProgram {

    private final DatabaseSettings settings;

    public FlywayProgram(DatabaseSettings settings) {
        this.settings = settings;
    }

    public static boolean isInstalled() {
        return Files.isDirectory(directory().resolve("lib/flyway"));
    }

    public ProgramRun info() {
        return run("info");
    }

    public ProgramRun validate() {
        return run("validate");
    }

    public ProgramRun migrate() {
        return run("migrate");
    }

    private ProgramRun run(String word) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.flywaydb.commandline.Main",
                "-skipCheckForUpdate",
                "-workingDirectory=" + ProjectFiles.get("sql"),
                word);
        String password = settings.password() == null ? "" : settings.password();
        return ProgramRun.of(
                command,
                Map.of(
                        "FLYWAY_URL",
                        settings.jdbcUrl(),
                        "FLYWAY_USER",
                        settings.user(),
                        "FLYWAY_PASSWORD",
                        password,
                        "REDGATE_DISABLE_TELEMETRY",
                        "true"));
    }

    private static String classPath() {
        try (Stream<Path> jars = Files.walk(directory())) {
            return String.join(
                    File.pathSeparator,
                    jars.map(Path::toString)
                            .filter(path -> path.endsWith(".jar"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        return ProjectFiles.get("backend/target/flyway/flyway-11.0.0");
    }
}
