package socialmedia.shell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.testing.ProgramRun;

final class LauncherTest {

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Path program;

    @BeforeEach
    void prepare() throws IOException {
        sandbox = Sandbox.in(directory.toRealPath());
        program = sandbox.program("a program");
    }

    @Test
    void handsEveryWordOverAsItIs() {
        ProgramRun run = run("'' 'two  words' '*' -1 'a\\b' \"it's\"", java("21.0.1"));

        assertThat(run.output()).contains("""
                <socialmedia.shell.AdminShell>
                <>
                <two  words>
                <*>
                <-1>
                <a\\b>
                <it's>
                """);
    }

    @Test
    void runsThePlainJarsInTheirOrder() {
        Path lib = program.resolveSibling("../lib").normalize();

        assertThat(run("", java("21.0.1")).output())
                .contains("<-cp>\n<" + lib + "/one.jar:" + lib + "/two.jar>")
                .contains("<-Dadmin-shell.home=" + lib.getParent() + ">")
                .contains("<-Dadmin-shell.postgres=" + lib + "/postgresql>");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, false", "21.0.1, false", "22, true", "25.0.3, true"})
    void allowsNativeAccessWhereJavaAsksForIt(String version, boolean isAllowed) {
        assertThat(run("", java(version)).output().contains("--enable-native-access=ALL-UNNAMED"))
                .isEqualTo(isAllowed);
    }

    @Test
    void leavesTheCollectorToWhoChoseOne() {
        assertThat(run("", java("25")).output()).contains("-XX:+UseSerialGC");
        assertThat(run("", with(java("25"), "JAVA_TOOL_OPTIONS", "-Xmx99m -XX:+UseZGC"))
                        .output())
                .doesNotContain("-XX:+UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "jdk/bin/java", "link to java"})
    void takesAJavaHomeOrItsProgramOrALinkToOne(String named) throws IOException {
        Path home = sandbox.java("jdk", "21");
        Files.createSymbolicLink(directory.resolve("link to java"), Path.of("jdk/bin/java"));

        assertThat(run("", Map.of("ADMIN_SHELL_JAVA", directory.resolve(named).toString()))
                        .output())
                .startsWith("run by " + home);
    }

    @Test
    void namesAJavaThatIsNone() {
        assertThat(run("", Map.of("ADMIN_SHELL_JAVA", "/nowhere")))
                .isEqualTo(refusal("ADMIN_SHELL_JAVA=/nowhere is no Java: no bin/java and release file there"));
        assertThat(run("", Map.of("JAVA_HOME", "/nowhere")))
                .isEqualTo(refusal("JAVA_HOME=/nowhere is no Java: no bin/java and release file there"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.2", "1.8.0_392", "16"})
    void namesAJavaThatIsTooOld(String version) {
        Path old = sandbox.java("old", version);

        assertThat(run("", Map.of("ADMIN_SHELL_JAVA", old.toString())))
                .isEqualTo(refusal("ADMIN_SHELL_JAVA=" + old + " is Java " + version + "; 17 or newer is needed"));
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() {
        Path old = sandbox.java("old", "11.0.2");
        Path newer = sandbox.java(".sdkman/candidates/java/97", "97.0.1");

        assertThat(run("", Map.of("JAVA_HOME", old.toString())).output()).startsWith("run by " + newer);
    }

    @Test
    void prefersTheNewestLongTermRelease() {
        sandbox.java(".jdks/96", "96");
        Path longTerm = sandbox.java(".jdks/93", "93");
        sandbox.java(".jdks/89", "89");

        assertThat(run("", Map.of()).output()).startsWith("run by " + longTerm);
    }

    @Test
    void findsItsPlaceThroughLinksFromAnywhere() throws IOException {
        Files.createSymbolicLink(directory.resolve("absolute"), program);
        Path links = Files.createDirectories(directory.resolve("some links"));
        Files.createSymbolicLink(links.resolve("admin-shell"), Path.of("../absolute"));

        ProgramRun run = sandbox.shell("cd / && PATH=$PATH:" + Sandbox.quoted(links) + " && admin-shell", java("21"));

        assertThat(run.output())
                .contains("<-Dadmin-shell.home=" + sandbox.directory().resolve("a program") + ">");
    }

    @Test
    void refusesAPlaceThatJavaCannotRunFrom() {
        Path odd = sandbox.program("a:b");

        assertThat(sandbox.shell(Sandbox.quoted(odd), java("21")).errors())
                .isEqualTo("admin-shell: Java cannot run from a directory with a colon in its name: "
                        + sandbox.directory().resolve("a:b") + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG=C, C.UTF-8",
        "LC_ALL=de_DE.ISO-8859-1, C.UTF-8",
        "LANG=C.UTF-8, none",
        "LC_CTYPE=xx_XX.UTF-8, C.UTF-8"
    })
    void letsJavaReadItsWordsAsUtf8(String locale, String expected) {
        String[] variable = locale.split("=", 2);

        assertThat(run("", with(java("17"), variable[0], variable[1])).output()).endsWith("LC_ALL=" + expected + "\n");
    }

    private Map<String, String> java(String version) {
        return Map.of(
                "ADMIN_SHELL_JAVA", sandbox.java("java " + version, version).toString());
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        return Map.of("ADMIN_SHELL_JAVA", variables.getOrDefault("ADMIN_SHELL_JAVA", ""), name, value);
    }

    private ProgramRun run(String words, Map<String, String> variables) {
        return sandbox.shell(Sandbox.quoted(program) + " " + words, variables);
    }

    private static ProgramRun refusal(String line) {
        return new ProgramRun(1, "", "admin-shell: " + line + "\n");
    }
}
