package socialmedia.database;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import socialmedia.failure.OperatorFailure;

/**
 * PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked from the jar of io.zonky.test.postgres.
 *
 * @param directory holds {@code bin/postgres}
 */
public record PostgresBinaries(Path directory) {

    /** Names the directory that the build unpacked them to. */
    public static final String PROPERTY = "admin-shell.postgres";

    /**
     * Those that the build unpacked, else unpacked into the user's cache now.
     *
     * @throws OperatorFailure (failed) if there are none for this platform, or they cannot be unpacked
     */
    public static PostgresBinaries locate(Map<String, String> environment) {
        String unpacked = System.getProperty(PROPERTY);
        if (unpacked != null && Files.isExecutable(Path.of(unpacked, "bin", "postgres"))) {
            return new PostgresBinaries(Path.of(unpacked));
        }
        URL archive = PostgresArchive.find();
        Path cache = UserDirectories.cache(environment).resolve(PostgresArchive.name(archive));
        if (!Files.isExecutable(cache.resolve("bin").resolve("postgres"))) {
            PostgresArchive.unpack(archive, cache);
        }
        return new PostgresBinaries(cache);
    }

    /** Unpacks the archive of the class path to a directory, whole or not at all; nothing is done if it is there. */
    public static void unpack(Path target) {
        if (!Files.isExecutable(target.resolve("bin").resolve("postgres"))) {
            PostgresArchive.unpack(PostgresArchive.find(), target);
        }
    }

    public Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }
}
