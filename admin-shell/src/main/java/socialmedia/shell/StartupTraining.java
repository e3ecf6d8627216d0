package socialmedia.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the launcher runs once to learn which classes the JVM should keep ready: commands that need no database, one that is
 * let down by it, and by their names the classes of those that reach one.
 */
final class StartupTraining {

    private static final String CLASSES = "startup-classes";

    private StartupTraining() {}

    public static void main(String[] unused) throws IOException {
        try (Stream<String> names = classNames()) {
            names.forEach(StartupTraining::load);
        }
        AdminShell.run(List.of("help"));
        AdminShell.run(List.of("version"));
        AdminShell.run(List.of("upgrade", "head", "--sql"));
        try (PretendedServer server = PretendedServer.start()) {
            AdminShell.run(List.of(
                    "current",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    server.port(),
                    "--user",
                    "nobody",
                    "--database",
                    "none"));
        }
    }

    private static Stream<String> classNames() throws IOException {
        InputStream list = StartupTraining.class.getResourceAsStream(CLASSES);
        if (list == null) {
            throw new IOException(CLASSES + " is missing beside " + StartupTraining.class.getName());
        }
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)).lines();
    }

    /** A class that a library no longer has, or this Java has not, is simply not kept ready. */
    private static void load(String name) {
        try {
            Class.forName(name, false, StartupTraining.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return;
        }
    }
}
