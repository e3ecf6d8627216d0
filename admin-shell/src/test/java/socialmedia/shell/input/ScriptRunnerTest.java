package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScriptRunnerTest {

    @TempDir
    private Path folder;

    private final TestConsole console = new TestConsole();

    @Test
    void runsLinesWithCommentsBlankLinesAndContinuations() throws IOException {
        Path script = write("""
                # first
                upgrade head

                  echo 'a # b' \\
                    "c d"   # and so on
                // echo x
                """.replace("// echo x\n", ""));

        assertThat(console.run("--script", script.toString())).isZero();
        assertThat(console.out()).isEqualTo("up head EACH\n[a # b, c d]\n");
    }

    @Test
    void readsWindowsLinesAndAByteOrderMark() throws IOException {
        Path script = write("\ufeffupgrade head\r\n\r\ndowngrade -1\r\n");

        assertThat(console.run("run", script.toString())).isZero();
        assertThat(console.out()).isEqualTo("up head EACH\ndown -1\n");
    }

    @Test
    void checksEveryLineBeforeTheFirstRuns() throws IOException {
        Path script = write("""
                upgrade head
                downgrade -1

                  upgrade --mode never
                """);

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo(script + """
                :4:11: error: --mode: never is none of each, all-at-once
                    upgrade --mode never
                            ^
                """);
    }

    @Test
    void namesThePlaceOfALineThatHasTooLittle() throws IOException {
        Path script = write("echo \\\n  a\n  downgrade");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.err()).startsWith(script + ":3:3: error: downgrade needs TARGET");
    }

    @Test
    void namesTheLineOfAContinuedMistake() throws IOException {
        Path script = write("echo a\npost list \\\n  --limti 5\n");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.err()).startsWith(script + ":3:3: error: unknown option --limti for post list");
    }

    @Test
    void namesAQuoteThatIsNotClosed() throws IOException {
        Path script = write("echo a\necho 'b\necho c'\n");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.err()).startsWith(script + ":2:6: error: this ' is not closed on its line");
    }

    @Test
    void stopsAtTheFirstFailure() throws IOException {
        Path script = write("echo one\n  fail conflict\necho two\n");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.out()).isEqualTo("[one]\n");
        assertThat(console.err()).isEqualTo(script + """
                :2:3: error: failed as told; ask for less
                    fail conflict
                    ^
                """);
    }

    @Test
    void stopsAtACommandThatSaysNo() throws IOException {
        Path script = write("no\necho two\n");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.err()).startsWith(script + ":1:1: error: no ended with 1: failed");
    }

    @Test
    void stopsAtAnInternalErrorWithoutATrace() throws IOException {
        Path script = write("bug\n");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.err())
                .startsWith(script + ":1:1: error: internal error: IllegalStateException: broken inside");
        assertThat(console.err()).doesNotContain("\tat ");
    }

    @Test
    void isInterruptedWithTheCodeOfThat() throws IOException {
        assertThat(console.run("--script", write("fail interrupted\n").toString()))
                .isEqualTo(130);
    }

    @Test
    void endsAtExit() throws IOException {
        assertThat(console.run("--script", write("echo a\nexit\necho b\n").toString()))
                .isZero();
        assertThat(console.out()).isEqualTo("[a]\n");
    }

    @Test
    void handsItsOptionsDownToTheLinesThatTakeThem() throws IOException {
        Path script = write("post create --title a\npost create --title b --host other\necho c\n");

        assertThat(console.run("--host", "db", "--format", "json", "--script", script.toString()))
                .isZero();
        assertThat(console.out()).isEqualTo("created [a] [none] at db\ncreated [b] [none] at other\n[c]\n");
    }

    @Test
    void readsStandardInput() {
        TestConsole piped = new TestConsole("echo a\n\nfail failed\n");

        assertThat(piped.run("--script", "-")).isEqualTo(3);
        assertThat(piped.out()).isEqualTo("[a]\n");
        assertThat(piped.err()).startsWith("<stdin>:3:1: error: failed as told");
    }

    @Test
    void takesStandardInputForTheScriptWhereThereAreNoWords() {
        TestConsole piped = new TestConsole("post create --title a\n");

        assertThat(piped.run("--host", "db")).isZero();
        assertThat(piped.out()).isEqualTo("created [a] [none] at db\n");
    }

    @Test
    void runsScriptsInScriptsButNotThemselves() throws IOException {
        Path inner = write("inner.txt", "echo inner\nfail failed\n");
        Path outer = write("outer.txt", "echo outer\n run " + inner + "\n");

        assertThat(console.run("run", outer.toString())).isEqualTo(3);
        assertThat(console.out()).isEqualTo("[outer]\n[inner]\n");
        assertThat(console.err()).isEqualTo(inner + """
                :2:1: error: failed as told; ask for less
                  fail failed
                  ^
                  run from OUTER:2:2
                """.replace("OUTER", outer.toString()));

        write("inner.txt", "run " + folder + "/./outer.txt\n");
        assertThat(console.run("run", outer.toString())).isEqualTo(3);
        assertThat(console.err()).contains(inner + ":1:1: error: the script " + folder + "/./outer.txt runs itself");
    }

    @Test
    void refusesAMissingScript() {
        assertThat(console.run("--script", folder + "/none.txt")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: there is no script " + folder + "/none.txt\n");
        assertThat(console.run("run", folder.toString())).isEqualTo(2);
        assertThat(console.err()).startsWith("error: cannot read the script " + folder);
    }

    @Test
    void refusesAScriptThatIsNotUnicode() throws IOException {
        Path script = folder.resolve("latin.txt");
        Files.write(script, "echo a\necho é\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(console.run("--script", script.toString())).isEqualTo(2);
        assertThat(console.err()).startsWith(script + ":2:6: error: this script is not UTF-8: byte 13 of it cannot be");
    }

    @Test
    void refusesOtherWordsBesideAScript() throws IOException {
        Path script = write("echo a\n");

        assertThat(console.run("--script", script.toString(), "--script", "b")).isEqualTo(2);
        assertThat(console.run("run", script.toString(), "b")).isEqualTo(2);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void showsNoLineThatMayHoldASecret() throws IOException {
        Path script = write("upgrade --password=hunter2\n");

        assertThat(console.run("--script", script.toString())).isEqualTo(3);
        assertThat(console.err())
                .startsWith(script + ":1:9: error: there is no --password")
                .doesNotContain("hunter2");
    }

    @Test
    void tellsFailuresAsOneObjectUnderJson() throws IOException {
        Path script = write("echo a\nupgrdae\n");

        assertThat(console.run("--script", script.toString(), "--format", "json"))
                .isEqualTo(3);
        assertThat(console.err()).hasLineCount(1).contains("\"exit\":3", "\"line\":2", "\"column\":1");
    }

    private Path write(String text) throws IOException {
        return write("script.txt", text);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
