package socialmedia.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked from the jar of io.zonky.test.postgres.
 *
 * @param directory holds {@code bin/postgres}
 */
public record PostgresBinaries(Path directory) {

    /** Names the directory that the build unpacked them to. */
    public static final String PROPERTY = "admin-shell.postgres";

    private static final List<String> ARCHIVES = List.of(
            "/postgres-linux-x86_64.txz",
            "/postgres-linux-arm_64.txz",
            "/postgres-linux-x86_64-alpine_linux.txz",
            "/postgres-linux-arm_64-alpine_linux.txz",
            "/postgres-darwin-x86_64.txz",
            "/postgres-darwin-arm_64.txz");

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
        URL archive = archive();
        Path cache = UserDirectories.cache(environment).resolve(name(archive));
        if (!Files.isExecutable(cache.resolve("bin").resolve("postgres"))) {
            unpack(archive, cache);
        }
        return new PostgresBinaries(cache);
    }

    /** Unpacks the archive of the class path to a directory, whole or not at all; nothing is done if it is there. */
    public static void unpack(Path target) {
        if (!Files.isExecutable(target.resolve("bin").resolve("postgres"))) {
            unpack(archive(), target);
        }
    }

    public Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static URL archive() {
        for (String name : ARCHIVES) {
            @Nullable URL found = PostgresBinaries.class.getResource(name);
            if (found != null) {
                return found;
            }
        }
        throw new OperatorFailure(
                Kind.FAILED,
                "there are no PostgreSQL programs for this platform",
                "set DATABASE_HOSTNAME and the others to a server of your own");
    }

    /** The name of the jar that an archive is in, which holds its version. */
    private static String name(URL archive) {
        String path = archive.toString().replaceFirst("!.*", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    private static void unpack(URL archive, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path making = Files.createTempDirectory(target.toAbsolutePath().getParent(), "unpacking-");
            try (InputStream in = archive.openStream();
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, making);
                }
                Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
                if (!making.toFile().renameTo(target.toFile())) {
                    Directories.delete(making);
                }
            } catch (IOException | RuntimeException e) {
                Directories.delete(making);
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new OperatorFailure(
                    Kind.FAILED, "PostgreSQL's programs cannot be unpacked to " + target + ": " + e.getMessage());
        }
        if (!Files.isExecutable(target.resolve("bin").resolve("postgres"))) {
            throw new OperatorFailure(Kind.FAILED, "PostgreSQL's programs cannot be unpacked to " + target);
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path directory) throws IOException {
        Path path = directory.resolve(entry.getName()).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
