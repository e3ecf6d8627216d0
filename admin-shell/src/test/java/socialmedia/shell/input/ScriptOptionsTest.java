package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptOptionsTest {

    @TempDir
    private Path folder;

    private ScriptBench bench;

    @BeforeEach
    void prepare() {
        bench = new ScriptBench(folder);
    }

    @Test
    void goesOnAfterFailuresAndEndsWithNine() {
        assertThat(bench.run(
                        "echo a\nfail conflict\nid=$(user delete 12)\nuser delete $id\n- no\necho b", "--keep-going"))
                .isEqualTo(9);
        assertThat(bench.out()).isEqualTo("[a]\n[b]\n");
        assertThat(bench.err()).isEqualTo("""
                main.txt:2:1: error: failed as told; ask for less
                  fail conflict
                  ^
                main.txt:3:1: error: there is no user 12
                  id=$(user delete 12)
                  ^
                main.txt:4:13: error: id has no value: the line that sets it failed; ${id:-...} says what to take then
                  user delete $id
                              ^
                main.txt:5:3: warning: no ended with 1: failed (a "no" of exists or verify too)
                error: 3 of 6 lines failed
                """);
        assertThat(bench.run("echo a\n-no\n", "--keep-going")).isZero();
    }

    @Test
    void runsNothingThatCannotBeReadAlsoWhereItGoesOn() {
        assertThat(bench.run("echo a\nupgrdae", "--keep-going")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void tellsEachFailureAsAnObjectUnderJson() {
        assertThat(bench.run("fail conflict\nno", "--keep-going", "--format", "json"))
                .isEqualTo(9);
        assertThat(bench.err()).hasLineCount(3);
        assertThat(bench.err().lines()).allMatch(line -> line.startsWith("{\"error\":{\"exit\":"));
        assertThat(bench.err()).contains("\"exit\":9,\"code\":\"partly_done\",\"message\":\"2 of 2 lines failed\"");
    }

    @Test
    void stopsAnOuterScriptThatARunInIsPartlyDone() {
        Path inner = bench.write("inner.txt", "no\necho inner");

        assertThat(bench.run("run " + inner + " --keep-going\necho outer")).isEqualTo(3);
        assertThat(bench.out()).isEqualTo("[inner]\n");
        assertThat(bench.err()).contains("main.txt:1:1: error: 1 of 2 lines failed\n");
    }

    @Test
    void namesEveryBadLineAndRunsNothing() {
        bench.write("a.txt", "echo $NEW 'open\n");
        String script = """
                upgrdae
                echo fine
                set N=five
                post list --limit $N
                include a.txt
                include none.txt
                echo $MAYBE $(x) \\
                  more
                x=$(post lsit)
                echo $x
                -
                """;

        assertThat(bench.run(script, "--check")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err().lines().filter(line -> line.contains(": error: ")))
                .containsExactly(
                        "main.txt:1:1: error: unknown command upgrdae; did you mean upgrade?",
                        "main.txt:4:11: error: --limit: five is not a whole number",
                        "a.txt:1:11: error: this ' is not closed on its line; close it, or write \\'",
                        "main.txt:6:1: error: there is no script none.txt",
                        "main.txt:7:13: error: $( stands only in NAME=$(COMMAND); set a variable so, then use it; \\$ is a"
                                + " dollar",
                        "main.txt:9:10: error: unknown command post lsit; did you mean post list?",
                        "main.txt:11:1: error: nothing follows the -; it lets the command after it fail");
        assertThat(bench.err()).endsWith("\nerror: 7 of 11 lines of main.txt cannot be read; nothing ran\n");
    }

    @Test
    void saysHowManyLinesWereCheckedWhereAllAreRight() {
        assertThat(bench.run("# a\n\nset A=1\nassert 1 = 2\nfail conflict\n", "--check"))
                .isZero();
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).isEqualTo("main.txt: 3 lines checked, nothing wrong\n");
    }

    @Test
    void listsBadLinesForPrograms() {
        assertThat(bench.run("upgrdae\n", "--check", "--format", "json")).isEqualTo(3);
        assertThat(bench.out())
                .isEqualTo("[\n{\"file\":\"main.txt\",\"line\":1,\"column\":1,\"message\":\"unknown command upgrdae\","
                        + "\"hint\":\"did you mean upgrade?\"}\n]\n");
        assertThat(bench.err()).hasLineCount(1).startsWith("{\"error\":{\"exit\":3");
        assertThat(bench.run("echo a\n", "--check", "--format", "json")).isZero();
        assertThat(bench.out()).isEqualTo("[]\n");
        assertThat(bench.err()).isEmpty();
    }

    @Test
    void runsAnAtomicScriptInOneTransaction() {
        assertThat(bench.run("user delete 1\nset A=2\nlist\nuser delete $A", "--atomic", "--reason", "clean up"))
                .as(bench::err)
                .isZero();
        assertThat(bench.transactions()).containsExactly("begin because clean up", "commit");
        assertThat(bench.out()).contains("deleted [1]", "deleted [2]");
    }

    @Test
    void takesAllBackWhereALineFails() {
        assertThat(bench.run("user delete 1\nuser delete 12", "--atomic")).isEqualTo(3);
        assertThat(bench.transactions()).containsExactly("begin", "roll back");
        assertThat(bench.err()).startsWith("main.txt:2:1: error: there is no user 12");
    }

    @Test
    void triesAnAtomicScript() {
        assertThat(bench.run("user delete 1", "--atomic", "--dry-run")).isZero();
        assertThat(bench.transactions()).containsExactly("begin", "roll back after a try");
        assertThat(bench.run("user delete 1", "--atomic", "--check")).isZero();
        assertThat(bench.transactions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    upgrade                    | 1  | upgrade cannot be part of an atomic script; run it by itself, before or after
                    x=$(downgrade -1)          | 1  | downgrade cannot be part of an atomic script; run it by itself, before or after
                    run other.txt              | 1  | run cannot be part of an atomic script; `include FILE` makes its lines part of this one
                    --script other.txt         | 1  | run cannot be part of an atomic script; `include FILE` makes its lines part of this one
                    user delete 1 --host other | 15 | the lines of an atomic script are on one database, so none takes --host; give it beside the script
                    """)
    void refusesWhatCannotBePartOfOneTransaction(String line, int column, String message) {
        assertThat(bench.run("user delete 1\n" + line, "--atomic", "--host", "here"))
                .isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.transactions()).isEmpty();
        assertThat(bench.err()).startsWith("main.txt:2:" + column + ": error: " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    --atomic --keep-going       | --atomic and --keep-going exclude each other; one transaction is all or nothing; leave one of them out
                    --dry-run                   | --dry-run of a script goes with --atomic; lines build on each other, so they are tried in one transaction; --check reads them only
                    --set A=1 --set A=2         | --set A is given twice
                    --set A                     | --set: A is not NAME=value (a name has letters a to z, digits and _)
                    --keep-goign                | unknown option --keep-goign; did you mean --keep-going?
                    --fields a                  | run does not take --fields; usage: run FILE [OPTIONS]
                    """)
    void refusesOptionsThatDoNotGoTogether(String options, String message) {
        TestConsole console = new TestConsole();
        Path script = bench.write("main.txt", "echo a\n");

        assertThat(console.run(("--script " + script + " " + options).split(" ")))
                .isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: " + message + "\n");
        assertThat(console.run((options + " --script=" + script).split(" "))).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: " + message + "\n");
        assertThat(console.run(("run " + script + " " + options).split(" "))).isEqualTo(2);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void refusesThemBeforehandOnALineOfAScript() {
        assertThat(bench.run("echo a\nrun x --atomic --keep-going")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("main.txt:2:1: error: --atomic and --keep-going exclude each other");
    }

    @ParameterizedTest
    @CsvSource({"--keep-going", "--atomic", "--check", "--set"})
    void pointsToScriptsWhereTheOptionsAreUnknown(String option) {
        TestConsole console = new TestConsole();

        assertThat(console.run("downgrade", "-1", option)).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("error: unknown option " + option + " for downgrade; " + option
                        + " goes with `run FILE` or `--script FILE`\n");
        assertThat(console.run(option)).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("error: unknown option " + option + "; " + option
                        + " goes with `run FILE` or `--script FILE`\n");
    }

    @Test
    void handsTheReasonDownToLinesThatChangeData() {
        Path inner = bench.write("inner.txt", "origin c\n");
        String script = "origin a\norigin b --reason own\nupgrade\necho x\nlist\n--script " + inner + "\n";

        assertThat(bench.run(script, "--reason", "spring cleaning"))
                .as(bench::err)
                .isZero();
        assertThat(bench.out().lines().filter(line -> line.startsWith("origin")))
                .containsExactly(
                        "origin a --reason 'spring cleaning' | main.txt:1:1 | spring cleaning",
                        "origin b --reason own | main.txt:2:1 | own",
                        "origin c --reason 'spring cleaning' | inner.txt:1:1 | spring cleaning");
    }

    @Test
    void tellsCommandsThatStandardInputIsTheScript() {
        TestConsole piped = new TestConsole("echo a\nuser delete -\n");

        assertThat(piped.run("--script", "-")).isEqualTo(3);
        assertThat(piped.out()).isEmpty();
        assertThat(piped.err())
                .startsWith("<stdin>:2:1: error: - takes ids from standard input, which is the script itself;");
        assertThat(bench.run("user delete -")).isZero();
        assertThat(bench.out()).isEqualTo("deleted [-]\n");
    }

    @Test
    void tellsItToTheLinesOfScriptsThatTheyRunToo() {
        Path inner = bench.write("inner.txt", "user delete -\n");
        TestConsole piped = new TestConsole("run " + inner + "\nids=$(echo -)\nuser delete $ids\n");

        assertThat(piped.run()).isEqualTo(3);
        assertThat(piped.err()).startsWith(inner + ":1:1: error: - takes ids from standard input");
    }
}
