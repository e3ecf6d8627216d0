package socialmedia.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * As whom the embedded server runs: PostgreSQL refuses to run as root.
 *
 * @param prefix the words in front of each of its programs; empty for an ordinary user
 * @param home where its data and files are
 * @param foreign whether its files belong to another user
 */
record ServerAccount(List<String> prefix, Path home, boolean foreign) {

    private static final String NOBODY = "65534";
    private static final Path SHARED_HOME = Path.of("/var/lib/admin-shell");

    /** For this process: itself, or for root a user namespace, or an unprivileged user. */
    static ServerAccount find(Map<String, String> environment) {
        Path home = UserDirectories.data(environment);
        if (new UnixSystem().getUid() != 0) {
            return new ServerAccount(List.of(), home, false);
        }
        if (Files.exists(SHARED_HOME.resolve(LocalServer.DATA)) && !Files.exists(home.resolve(LocalServer.DATA))) {
            return unprivileged();
        }
        if (works(List.of("unshare", "-U", "--", "true"))) {
            return new ServerAccount(List.of("unshare", "-U", "--"), home, false);
        }
        return unprivileged();
    }

    private static ServerAccount unprivileged() {
        List<String> prefix = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        if (!works(trial)) {
            throw new OperatorFailure(
                    Kind.FAILED,
                    "PostgreSQL does not run as root, and neither unshare nor setpriv works here",
                    "run as another user, or set DATABASE_HOSTNAME and the others to a server of your own");
        }
        return new ServerAccount(prefix, SHARED_HOME, true);
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands a directory and all below it to the account. */
    void own(Path directory) throws IOException {
        if (!foreign) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", Integer.valueOf(NOBODY));
                Files.setAttribute(file, "unix:gid", Integer.valueOf(NOBODY));
            }
        }
    }

    /** Programs that the account can read: root's own home is closed to others. */
    PostgresBinaries readable(PostgresBinaries binaries) throws IOException {
        if (!foreign) {
            return binaries;
        }
        Path copy = home.resolve("programs-" + Files.size(binaries.program("postgres")));
        if (!Files.exists(copy.resolve("bin"))) {
            Path making = Files.createTempDirectory(home, "copying-");
            try (Stream<Path> files = Files.walk(binaries.directory())) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path target =
                            making.resolve(binaries.directory().relativize(file).toString());
                    if (!target.equals(making)) {
                        Files.copy(
                                file,
                                target,
                                java.nio.file.LinkOption.NOFOLLOW_LINKS,
                                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
            own(making);
            Files.move(making, copy);
        }
        return new PostgresBinaries(copy);
    }
}
