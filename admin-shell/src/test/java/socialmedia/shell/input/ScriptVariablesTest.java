package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptVariablesTest {

    @TempDir
    private Path folder;

    private ScriptBench bench;

    @BeforeEach
    void prepare() {
        bench = new ScriptBench(folder);
    }

    @Test
    void putsValuesInButNotBetweenSingleQuotes() {
        int code = bench.run("""
                set NAME=ana
                set TITLE="$NAME's \\$5 day"
                set EMPTY=
                echo $NAME "<$TITLE>" '$NAME' \\$NAME ${NAME}s ${NOBODY:-no one} $EMPTY ${EMPTY:-$NAME} 100$ $5
                """);

        assertThat(code).as(bench::err).isZero();
        assertThat(bench.out()).isEqualTo("[ana, <ana's $5 day>, $NAME, $NAME, anas, no one, , ana, 100$, $5]\n");
    }

    @Test
    void takesAVariableForOneWordThatIsNeverAnOption() {
        int code = bench.run("""
                set TITLE="--dry-run"
                set TEXT='a  b # "c'
                set MANY=-3
                post create --title $TITLE --content $TEXT
                post create --title=$TITLE
                post create --title "$TITLE" --content ''$TITLE
                post list --limit $MANY --tag $TITLE --tag --$MANY
                echo $TITLE -$TITLE --$TITLE $EMPTY
                """.replace(" $EMPTY", ""));

        assertThat(code).as(bench::err).isZero();
        assertThat(bench.out()).isEqualTo("""
                created [--dry-run] [a  b # "c]
                created [--dry-run] [none]
                created [--dry-run] [--dry-run]
                posts -3 ever [--dry-run, ---3]
                [--dry-run, ---dry-run, ----dry-run]
                """);
    }

    @Test
    void isGivenVariablesBesideTheScript() {
        assertThat(bench.run("echo $A ${B}\nset A=3\necho $A $B", "--set", "A=1 2", "--set=B=--yes"))
                .isZero();
        assertThat(bench.out()).isEqualTo("[1 2, --yes]\n[3, --yes]\n");
        assertThat(bench.run("run " + bench.write("inner.txt", "echo $A ${B:-no}") + " --set A=x", "--set", "B=1"))
                .isZero();
        assertThat(bench.out()).isEqualTo("[x, no]\n");
    }

    @Test
    void refusesAVariableThatIsNotSetBeforeItIsUsed() {
        assertThat(bench.run("echo a\necho \"is $NMAE\"\nset NAME=b", "--set", "NAME=a"))
                .isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).isEqualTo("""
                main.txt:2:10: error: the variable NMAE is not set before it is used; did you mean NAME?
                  echo "is $NMAE"
                           ^
                """);
        assertThat(bench.run("echo $HOME\n")).isEqualTo(3);
        assertThat(bench.err())
                .startsWith("main.txt:1:6: error: the variable HOME is not set before it is used; set HOME=... above,");
        assertThat(bench.run("set A=${B:-$C}\n")).isEqualTo(3);
        assertThat(bench.err()).startsWith("main.txt:1:12: error: the variable C is not set");
    }

    @Test
    void checksValuesOfVariablesThatAreKnownBeforehand() {
        assertThat(bench.run("echo a\nset LIMIT=five\npost list --limit $LIMIT\n"))
                .isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).isEqualTo("""
                main.txt:3:11: error: --limit: five is not a whole number
                  post list --limit $LIMIT
                            ^
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    $X a            | 1  | the words of a command cannot come from a variable; write the command itself
                    post $X         | 6  | the words of a command cannot come from a variable; write the command itself
                    up$X            | 1  | the words of a command cannot come from a variable; write the command itself
                    set             | 1  | set needs NAME=VALUE; usage: set NAME=VALUE
                    set A           | 5  | NAME=VALUE: A is not NAME=value (a name has letters a to z, digits and _)
                    set 1A=x        | 5  | NAME=VALUE: 1A=x is not NAME=value (a name has letters a to z, digits and _)
                    set A=b c       | 9  | set does not take c; usage: set NAME=VALUE
                    set "$Y"        | 5  | the name of the variable must be written out: NAME=value
                    set A=b --quiet | 9  | set takes no options
                    A=b             | 1  | a variable is set with `set`; write set A=...
                    """)
    void refusesWhatSetsOrNamesNothing(String line, int column, String message) {
        assertThat(bench.run(line + "\n", "--set", "X=echo", "--set", "Y=A=b")).isEqualTo(3);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("main.txt:1:" + column + ": error: " + message + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set A=b", "assert 1 = 1", "include common.txt"})
    void belongsToScripts(String line) {
        TestConsole session = new TestConsole();

        assertThat(session.line(line)).isEqualTo(2);
        assertThat(session.err())
                .isEqualTo("error: " + line.substring(0, line.indexOf(' '))
                        + " belongs to scripts; write it in a file and `run` that: `help scripting`\n");
    }

    @Test
    void leavesDollarsInASessionAloneAndTellsOfCaptures() {
        TestConsole session = new TestConsole();

        assertThat(session.line("echo $X \"${Y}\" $(x)")).isZero();
        assertThat(session.out()).isEqualTo("[$X, ${Y}, $(x)]\n");
        assertThat(session.line("PASSWORD=hunter2 upgrade")).isEqualTo(2);
        assertThat(session.err())
                .startsWith("error: PASSWORD would be a variable, and those belong to scripts;")
                .doesNotContain("hunter2");
        assertThat(session.line("id=$(echo a)")).isEqualTo(2);
        assertThat(session.err()).startsWith("error: id would be a variable, and those belong to scripts;");
    }

    @Test
    void recordsTheWordsOfALineWithTheirValues() {
        assertThat(bench.run("set WHO='--dry-run'\n\n  origin \"a b\" $WHO -1 --reason x"))
                .isZero();
        assertThat(bench.out()).isEqualTo("origin 'a b' '--dry-run' -1 --reason x | main.txt:3:3 | x\n");
    }
}
