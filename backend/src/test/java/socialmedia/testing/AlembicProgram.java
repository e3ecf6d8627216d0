package socialmedia.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import socialmedia.database.DatabaseSettings;

/**
 * Real Alembic on one database, with the application's seven revisions ({@code src/test/resources/alembic}).
 *
 * <p>Needs the program {@code alembic} on the PATH, with psycopg2; on Debian: {@code alembic python3-psycopg2}.
 */
public final class AlembicProgram {

    private final Path directory;
    private final String url;

    public AlembicProgram(DatabaseSettings settings) {
        this(settings, ProjectFiles.get("backend/src/test/resources/alembic"));
    }

    private AlembicProgram(DatabaseSettings settings, Path directory) {
        this.directory = directory;
        this.url = "postgresql+psycopg2://%s:%s@%s:%d/%s"
                .formatted(
                        encoded(settings.user()),
                        encoded(settings.password() == null ? "" : settings.password()),
                        settings.host(),
                        settings.port(),
                        encoded(settings.database()));
    }

    /** With a copy of the application's directory, for what writes revisions. */
    public static AlembicProgram inCopy(DatabaseSettings settings, Path empty) {
        Path original = ProjectFiles.get("backend/src/test/resources/alembic");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = empty.resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AlembicProgram(settings, empty);
    }

    public static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, "alembic")));
    }

    public void upgrade(String target) {
        run("upgrade", target).expectSuccess();
    }

    /** Alembic takes {@code -1} for an option unless the words are parted by {@code --}. */
    public void downgrade(String target) {
        run("downgrade", "--", target).expectSuccess();
    }

    public void stamp(String target) {
        run("stamp", target).expectSuccess();
    }

    /** The id that the database is at, empty at base. */
    public String current() {
        return run("current").expectSuccess().replace("(head)", "").strip();
    }

    /** Any other command, whatever comes of it. */
    public ProgramRun run(String... words) {
        List<String> command = new ArrayList<>(
                List.of("alembic", "--config", directory.resolve("alembic.ini").toString()));
        command.addAll(List.of(words));
        return ProgramRun.of(command, Map.of("APPLICATION_DATABASE_URL", url, "PYTHONDONTWRITEBYTECODE", "1"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
