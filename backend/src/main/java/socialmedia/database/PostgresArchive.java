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
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** The archive of PostgreSQL's programs on the class path, which only the build and the tests have. */
final class PostgresArchive {

    private static final List<String> ARCHIVES = List.of(
            "/postgres-linux-x86_64.txz",
            "/postgres-linux-arm_64.txz",
            "/postgres-linux-x86_64-alpine_linux.txz",
            "/postgres-linux-arm_64-alpine_linux.txz",
            "/postgres-darwin-x86_64.txz",
            "/postgres-darwin-arm_64.txz");

    private PostgresArchive() {}

    static URL find() {
        for (String name : ARCHIVES) {
            @Nullable URL found = PostgresArchive.class.getResource(name);
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
    static String name(URL archive) {
        String path = archive.toString().replaceFirst("!.*", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    static void unpack(URL archive, Path target) {
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
