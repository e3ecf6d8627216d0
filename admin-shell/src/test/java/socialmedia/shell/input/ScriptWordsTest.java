package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code include}, {@code assert}, and the dash that lets a line fail. */
final class ScriptWordsTest {

    @TempDir
    private Path folder;

    private ScriptBench bench;

    @BeforeEach
    void prepare() {
        bench = new ScriptBench(folder);
    }

    @Test
    void includesAFileFromWhereTheIncludingOneIs() {
        bench.write("parts/a.txt", "set A=1\ninclude b.txt\necho a $A $B\n");
        bench.write("parts/b.txt", "set B=${A}0\n");

        assertThat(bench.run("set DIR=parts\ninclude $DIR/a.txt\necho main $A $B\ninclude parts/b.txt\n"))
                .as(bench::err)
                .isZero();
        assertThat(bench.out()).isEqualTo("[a, 1, 10]\n[main, 1, 10]\n");
    }

    @Test
    void checksWhatIsIncludedBeforeLineOneRuns() {
        bench.write("parts/a.txt", "echo a\n  include b.txt\n");
        bench.write("parts/b.txt", "upgrdae\n");

        assertThat(bench.run("echo main\ninclude parts/a.txt\n")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).isEqualTo("""
                parts/b.txt:1:1: error: unknown command upgrdae; did you mean upgrade?
                  upgrdae
                  ^
                  included from parts/a.txt:2:3
                  included from main.txt:2:1
                """);
    }

    @Test
    void namesTheIncludedLineThatFails() {
        bench.write("a.txt", "echo a\nfail conflict\n");

        assertThat(bench.run("include a.txt\necho main\n")).isEqualTo(3);
        assertThat(bench.out()).isEqualTo("[a]\n");
        assertThat(bench.err()).isEqualTo("""
                a.txt:2:1: error: failed as told; ask for less
                  fail conflict
                  ^
                  included from main.txt:1:1
                """);
    }

    @Test
    void refusesToIncludeWhatIsMissingOrNotText() throws IOException {
        Files.write(folder.resolve("latin.txt"), "echo é\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(bench.run("echo a\n include none.txt")).isEqualTo(3);
        assertThat(bench.err()).isEqualTo("""
                main.txt:2:2: error: there is no script none.txt
                   include none.txt
                   ^
                """);
        assertThat(bench.run("include latin.txt")).isEqualTo(3);
        assertThat(bench.err()).startsWith("main.txt:1:1: error: latin.txt:1:6: this script is not UTF-8");
        assertThat(bench.run("include ''")).isEqualTo(3);
        assertThat(bench.err()).startsWith("main.txt:1:1: error: cannot read the script");
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void refusesAFileThatIncludesItself() {
        bench.write("a.txt", "include ./main.txt\n");

        assertThat(bench.run("include a.txt\n")).isEqualTo(3);
        assertThat(bench.err()).isEqualTo("""
                a.txt:1:1: error: the script ./main.txt includes itself
                  include ./main.txt
                  ^
                  included from main.txt:1:1
                """);
    }

    @Test
    void endsTheWholeScriptAtAnIncludedExit() {
        bench.write("a.txt", "exit\n");

        assertThat(bench.run("echo a\ninclude a.txt\necho b")).isZero();
        assertThat(bench.out()).isEqualTo("[a]\n");
    }

    @Test
    void includesFromTheWorkingDirectoryWhereTheScriptIsStandardInput() {
        Path included = bench.write("a.txt", "echo a\n");
        TestConsole piped = new TestConsole("include " + included);

        assertThat(piped.run("--script", "-")).isZero();
        assertThat(piped.out()).isEqualTo("[a]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 = 1.0",
                "-0.5 < .5",
                "10 > 9",
                "+3 >= 3",
                "a < b",
                "10 < 9a",
                "'' = \"\"",
                "a != A",
                "2 <= 10",
                "\uffff < 🙂",
                "ab > a",
                "007 = 7",
                "' 7' != 7"
            })
    void goesOnWhereSomethingHolds(String comparison) {
        assertThat(bench.run("assert " + comparison + "\necho on"))
                .as(bench::err)
                .isZero();
        assertThat(bench.out()).isEqualTo("[on]\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    $n < 3        | 41 < 3 does not hold
                    $n = ""       | 41 = "" does not hold
                    'a b' = $n    | 'a b' = 41 does not hold
                    a < $n        | a < 41 does not hold; not both are numbers, so it is their text
                    """)
    void stopsWithBothValuesWhereItDoesNot(String comparison, String message) {
        assertThat(bench.run("n=$(user create a --format ids)\nassert " + comparison + "\necho on"))
                .isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("created a\nmain.txt:2:1: error: " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    assert 1 == 1          | 10 | OPERATOR: == is not one of = != < <= > >=
                    assert 1 =             | 1  | assert needs RIGHT; usage: assert LEFT OPERATOR RIGHT
                    assert 1 = 1 1         | 14 | assert does not take 1; usage: assert LEFT OPERATOR RIGHT
                    assert 1 = 1 --yes     | 14 | assert takes no options
                    include a --yes        | 11 | include takes no options
                    --yes include a        | 1  | include takes no options
                    -include a             | 2  | an include is read beforehand and cannot fail later; leave out the -
                    -                      | 1  | nothing follows the -; it lets the command after it fail
                    - post lsit            | 8  | unknown command post lsit; did you mean post list?
                    -upgrdae               | 2  | unknown command upgrdae; did you mean upgrade?
                    """)
    void refusesBeforehandWhatCannotBeRead(String line, int column, String message) {
        assertThat(bench.run("echo a\n" + line)).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("main.txt:2:" + column + ": error: " + message + "\n");
    }

    @Test
    void goesOnAfterALineThatMayFail() {
        assertThat(bench.run("- user delete 12\n  -user delete 12 \n-no\n- assert 1 = 2\n-echo on\n- -h\n-h echo"))
                .isZero();
        assertThat(bench.out()).startsWith("[on]\n");
        assertThat(bench.err()).isEqualTo("""
                main.txt:1:3: warning: there is no user 12
                main.txt:2:4: warning: there is no user 12
                main.txt:3:2: warning: no ended with 1: failed (a "no" of exists or verify too)
                main.txt:4:3: warning: 1 = 2 does not hold
                """);
    }

    @Test
    void neverGoesOnAfterAnInterruption() {
        assertThat(bench.run("- fail interrupted\necho on")).isEqualTo(130);
        assertThat(bench.run("fail interrupted\necho on", "--keep-going")).isEqualTo(130);
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void noticesAnInterruptionBetweenLines() {
        Thread.currentThread().interrupt();
        try {
            assertThat(bench.run("set A=1\necho on")).isEqualTo(130);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(bench.out()).isEmpty();
    }
}
