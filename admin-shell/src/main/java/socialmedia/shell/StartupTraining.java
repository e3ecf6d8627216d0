package socialmedia.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the launcher runs once to learn which classes the JVM should keep ready: commands that need no database or fail to
 * reach one, and the classes of those that do reach one, by name.
 */
final class StartupTraining {

    private static final String CLASSES = "startup-classes";

    private static final List<List<String>> COMMANDS = List.of(
            List.of("help"),
            List.of("version"),
            List.of("upgrade", "head", "--sql"),
            List.of("current", "--host", "127.0.0.1", "--port", "1", "--user", "nobody", "--database", "none"));

    private StartupTraining() {}

    public static void main(String[] unused) throws IOException {
        try (Stream<String> names = classNames()) {
            names.forEach(StartupTraining::load);
        }
        COMMANDS.forEach(AdminShell::run);
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
