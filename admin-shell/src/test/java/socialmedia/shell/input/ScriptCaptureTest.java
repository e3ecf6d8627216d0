package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptCaptureTest {

    @TempDir
    private Path folder;

    private ScriptBench bench;

    @BeforeEach
    void prepare() {
        bench = new ScriptBench(folder);
    }

    @Test
    void setsAVariableToWhatACommandPrints() {
        int code = bench.run("""
                id=$(user create ana@example.org --format ids)
                set all=$( echo a "b)" \\
                   c )
                echo $id "$all"
                """);

        assertThat(code).as(bench::err).isZero();
        assertThat(bench.out()).isEqualTo("[41, [a, b), c]]\n");
        assertThat(bench.err()).isEqualTo("created ana@example.org\n");
    }

    @Test
    void capturesWhatAScriptPrints() {
        bench.write("inner.txt", "x=$(echo hidden)\necho $x\necho shown\n");

        assertThat(bench.run("both=$(run " + folder + "/inner.txt)\necho \"<$both>\""))
                .isZero();
        assertThat(bench.out()).isEqualTo("[<[[hidden]]\n[shown]>]\n");
    }

    @Test
    void failsWithItsCommand() {
        assertThat(bench.run("echo a\n id=$(user delete 12)\necho $id")).isEqualTo(3);
        assertThat(bench.out()).isEqualTo("[a]\n");
        assertThat(bench.err()).isEqualTo("""
                main.txt:2:2: error: there is no user 12
                   id=$(user delete 12)
                   ^
                """);
        assertThat(bench.run("answer=$(no)")).isEqualTo(3);
        assertThat(bench.err()).startsWith("main.txt:1:1: error: no ended with 1: failed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    x=$(post lsit)              | 10 | unknown command post lsit; did you mean post list?
                    x=$(post list --limti 5)    | 15 | unknown option --limti for post list; did you mean --limit?
                    x=$(post list --limit five) | 15 | --limit: five is not a whole number
                    x=$(downgrade)              | 1  | downgrade needs TARGET; usage: downgrade TARGET
                    x=$(set y=1)                | 5  | set has no output to capture
                    x=$(include f)              | 5  | include has no output to capture
                    x=$(exit)                   | 5  | exit has no output to capture
                    x=$(echo a) b               | 1  | a capture has its line for itself; write x=$(...) alone
                    echo x=$(echo a)            | 6  | a capture has its line for itself; write x=$(...) alone
                    set --quiet x=$(echo a)     | 13 | a capture has its line for itself; write x=$(...) alone
                    set x=$(echo $y)            | 14 | the variable y is not set before it is used; set y=... above
                    """)
    void isCheckedBeforehandLikeAnyOther(String line, int column, String message) {
        assertThat(bench.run("echo a\n" + line + "\n")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("main.txt:2:" + column + ": error: " + message);
    }

    @Test
    void checksOfLinesWithUnknownValuesAllButThose() {
        assertThat(bench.run("n=$(echo a)\npost list --limit $n --mode x")).isEqualTo(3);
        assertThat(bench.err()).startsWith("main.txt:2:22: error: unknown option --mode");
        assertThat(bench.run("n=$(echo a)\ndowngrade $n $n")).isEqualTo(3);
        assertThat(bench.err()).startsWith("main.txt:2:14: error: downgrade does not take $n");
        assertThat(bench.run("n=$(echo a)\ninclude $n")).isEqualTo(3);
        assertThat(bench.err()).startsWith("main.txt:2:9: error: which file to include must be known before line 1");
        assertThat(bench.out()).isEmpty();
        assertThat(bench.run(
                        "n=$(user create a --format ids)\nset m=-$n\npost list --limit $m --since=${x:-2026-12-24}"))
                .isZero();
        assertThat(bench.out()).isEqualTo("posts -41 2026-12-24 []\n");
    }

    @Test
    void namesTheLineWhoseValueIsWrongWhenItRuns() {
        assertThat(bench.run("n=$(echo a)\npost list --limit $n\necho b")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).isEqualTo("""
                main.txt:2:11: error: --limit: [a] is not a whole number
                  post list --limit $n
                            ^
                """);
    }

    @Test
    void hasNoValueAfterItFailed() {
        String script = "set id=7\n- id=$(user delete 12)\necho ${id:-none}\n- set id=x$id\necho $id\n";

        assertThat(bench.run(script)).isEqualTo(3);
        assertThat(bench.out()).isEqualTo("[none]\n");
        assertThat(bench.err()).isEqualTo("""
                main.txt:2:3: warning: there is no user 12
                main.txt:4:11: warning: id has no value: the line that sets it failed; ${id:-...} says what to take then
                main.txt:5:6: error: id has no value: the line that sets it failed; ${id:-...} says what to take then
                  echo $id
                       ^
                """);
    }

    @Test
    void showsNothingOfAPasswordInExcerpts() {
        String script = """
                secret=$(user create ana@example.org --generate --format json)
                user delete 12 $secret
                """;

        assertThat(bench.run(script)).isEqualTo(3);
        assertThat(bench.err()).isEqualTo("""
                main.txt:2:1: error: there is no user 12
                  user delete 12 $secret
                  ^
                """);
        assertThat(bench.run(script, "--keep-going", "--format", "json")).isEqualTo(9);
        assertThat(bench.err()).doesNotContain("hunter2");
    }

    @Test
    void showsNothingOfAPasswordThatIsTakenForSomethingElse() {
        for (String email : new String[] {"a", "ana.maria.of.the.long.name@example.org", "b"}) {
            String script = "all=$(user create " + email + " --generate --format json)\npost list --limit $all\n";

            assertThat(bench.run(script)).isEqualTo(3);
            assertThat(bench.err()).contains("is not a whole number").doesNotContain("hunt");
            assertThat(bench.run(script, "--format", "json")).isEqualTo(3);
            assertThat(bench.err()).contains("is not a whole number").doesNotContain("hunt");
        }
    }

    @Test
    void refusesToCaptureWhatWritesPastTheScreen() {
        assertThat(bench.run("echo a\nx=$(loud)")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("main.txt:2:1: error: loud writes by itself");
        Path inner = bench.write("inner.txt", "loud\n");
        assertThat(bench.run("x=$(run " + inner + ")")).isEqualTo(3);
        assertThat(bench.err()).startsWith("inner.txt:1:1: error: loud writes by itself");
        assertThat(bench.run("loud")).isZero();
    }
}
