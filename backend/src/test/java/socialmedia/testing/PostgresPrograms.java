package socialmedia.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import socialmedia.database.DatabaseSettings;

/** A full PostgreSQL installation on this machine: the server's programs and pg_dump, which belong together. */
public record PostgresPrograms(Path directory) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** The one in {@code -Dpostgres.programs=DIRECTORY}, else the newest of Debian's, else one on the PATH; empty where pg_dump or the server's programs are absent. */
    public static Optional<PostgresPrograms> find() {
        List<Path> directories = new ArrayList<>();
        directories.add(Path.of(System.getProperty("postgres.programs", "")));
        directories.addAll(debianDirectories());
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .forEach(directories::add);
        return directories.stream()
                .filter(directory -> Stream.of("initdb", "pg_ctl", "postgres", "pg_dump")
                        .allMatch(program -> Files.isExecutable(directory.resolve(program))))
                .findFirst()
                .map(PostgresPrograms::new);
    }

    private static List<Path> debianDirectories() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .sorted(Comparator.comparingInt((Path version) ->
                                    Integer.parseInt(version.getFileName().toString()))
                            .reversed())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String name) {
        return directory.resolve(name).toString();
    }

    /**
     * The schema as {@code pg_dump --schema-only} writes it, without the migration tools' tables, comments, and the
     * random words of {@code \restrict}.
     */
    public String dumpSchema(DatabaseSettings settings) {
        List<String> command = List.of(
                program("pg_dump"),
                "--schema-only",
                "--schema=public",
                "--exclude-table=flyway_schema_history",
                "--exclude-table=alembic_version",
                "--host=" + settings.host(),
                "--port=" + settings.port(),
                "--username=" + settings.user(),
                "--no-password",
                settings.database());
        String password = settings.password() == null ? "" : settings.password();
        String dump = ProgramRun.of(command, Map.of("PGPASSWORD", password)).expectSuccess();
        StringBuilder kept = new StringBuilder();
        dump.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--") && !line.startsWith("\\"))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }
}
