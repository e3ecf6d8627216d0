package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.testing.ProgramRun;

/** Types a password in every way there is, on a private server of its own, and looks for it everywhere afterwards. */
final class SecretsIT {

    private static final String SECRET = "Correct-Horse-7-Battery";

    @TempDir
    private Path directory;

    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final List<String> leaks = new ArrayList<>();

    @Test
    void leavesNoTraceOfAPasswordAnywhere() throws Exception {
        assumeThat(TerminalSession.isPossible()).as("tmux is installed").isTrue();
        run("upgrade head");
        run("user create zero@example.org --generate");
        Thread watch = new Thread(this::watchProcesses, "process-watch");
        watch.start();

        inTheTerminal();
        run("user verify-password two@example.org --password-stdin", SECRET + "\n");
        run("user password two@example.org --password-stdin", SECRET + "\n");
        Path script = Files.writeString(directory.resolve("script.txt"), "user password 1 --password-stdin\n");
        run("--script " + script, SECRET + "\n");
        String journal = run("journal show 4 --format json").output();
        watching.set(false);
        watch.join();

        assertThat(journal).contains("users").doesNotContain("$2b$12$");
        assertThat(leaks).as("process list").isEmpty();
        run("local stop");
        assertThat(filesWith(SECRET))
                .as("files: history, journal's tables, server log, caches")
                .isEmpty();
    }

    private void inTheTerminal() {
        try (TerminalSession session = TerminalSession.start(directory, environment())) {
            session.await(seen -> seen.endsWith(">"));
            session.type("user create two@example.org");
            answer(session, "Password:");
            answer(session, "Again:");
            session.await(seen -> seen.contains("Action 2") && seen.endsWith(">"));
            session.type("user password two@example.org");
            answer(session, "Password:");
            answer(session, "Again:");
            session.await(seen -> seen.contains("Action 3") && seen.endsWith(">"));
            for (String wrong : List.of(
                    "user create three@example.org --password=" + SECRET,
                    "user create three@example.org --passwrod " + SECRET,
                    "user password 2 -p " + SECRET)) {
                session.type(wrong);
                session.await(seen -> seen.contains(wrong) && seen.endsWith(">") && !seen.endsWith(wrong));
            }
            session.type("exit");
        }
    }

    private static void answer(TerminalSession session, String prompt) {
        String last =
                session.await(seen -> seen.substring(seen.lastIndexOf('\n') + 1).equals(prompt));
        session.type(SECRET);
        session.await(seen -> !seen.equals(last));
    }

    /** What {@code ps} would show of every process, for as long as it goes on. */
    private void watchProcesses() {
        while (watching.get()) {
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                processes
                        .filter(path -> path.getFileName().toString().matches("[0-9]+"))
                        .map(SecretsIT::commandLine)
                        // Only the test itself types, through tmux.
                        .filter(line -> line.contains(SECRET) && !line.matches("(env --default-signal=INT )?tmux .*"))
                        .forEach(leaks::add);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contents(file).contains(text))
                    .toList();
        }
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private ProgramRun run(String line) {
        return run(line, "");
    }

    private ProgramRun run(String line, String input) {
        Path standardInput = directory.resolve("standard-input");
        try {
            Files.writeString(standardInput, input);
            return ProgramRun.of(
                    List.of("sh", "-c", PackagedProgram.BIN + " " + line + " <" + standardInput), environment());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            standardInput.toFile().delete();
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String name : List.of("data", "state", "cache")) {
            environment.put(
                    "XDG_" + name.toUpperCase(java.util.Locale.ROOT) + "_HOME",
                    directory.resolve(name).toString());
        }
        environment.put("HOME", directory.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("DATABASE_HOSTNAME", "");
        return environment;
    }
}
