package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandReaderTest {

    private final TestConsole console = new TestConsole();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    upgrade                                      | up head EACH
                    upgrade +2                                   | up +2 EACH
                    upgrade --mode all-at-once head-1            | up head-1 ALL_AT_ONCE
                    downgrade -1                                 | down -1
                    downgrade -- -1                              | down -1
                    downgrade -- --help                          | down --help
                    downgrade "--help"                           | down --help
                    downgrade -                                  | down -
                    history -r -3:current                        | history -3:current false false
                    history -r base:-2 -v                        | history base:-2 true false
                    history -vi                                  | history all true true
                    history -i --verbose --range=a:b             | history a:b true true
                    history -r=a:b                               | history a:b false false
                    post list                                    | posts 10 ever []
                    post list --limit -1                         | posts -1 ever []
                    post list --limit=5 --since 2026-12-24       | posts 5 2026-12-24 []
                    post list --tag a --tag "b c" --tag=         | posts 10 ever [a, b c, ]
                    --quiet post list                            | posts 10 ever []
                    post --quiet list --no-color                 | posts 10 ever []
                    --host db post create --title x              | created [x] [none] at db
                    post create --title x --host=db              | created [x] [none] at db
                    post create --title ""                       | created [] [none]
                    post create --title= --content "a=b"         | created [] [a=b]
                    post create --title=--dry-run                | created [--dry-run] [none]
                    post create --title "--dry-run" --dry-run    | created [--dry-run] [none] dry
                    post create --title --not-mine               | created [--not-mine] [none]
                    post create --title -5 --content -           | created [-5] [-]
                    post create --dry-run --title a=b            | created [a=b] [none] dry
                    echo a 'b c' -1                              | [a, b c, -1]
                    """)
    void readsWhatIsMeant(String line, String printed) {
        assertThat(console.line(line)).as(console::err).isZero();
        assertThat(console.out()).isEqualTo(printed + "\n");
        assertThat(console.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    upgrdae                                | 1  | unknown command upgrdae; did you mean upgrade?
                    his                                    | 1  | unknown command his; did you mean history?
                    nothing-like-it                        | 1  | unknown command nothing-like-it; `help` lists the commands
                    post lsit                              | 6  | unknown command post lsit; did you mean post list?
                    post frobnicate                        | 6  | unknown command post frobnicate; post goes with list, create
                    upgrade --plna                         | 9  | unknown option --plna for upgrade; `help upgrade` lists its options
                    post list --limti 5                    | 11 | unknown option --limti for post list; did you mean --limit?
                    post list -x                           | 11 | unknown option -x for post list; did you mean -h?
                    history -vx                            | 9  | unknown option -vx for history; did you mean -v?
                    history -rabc                          | 9  | unknown option -rabc for history; `help history` lists its options
                    history -verbose                       | 9  | unknown option -verbose for history; did you mean --verbose?
                    --dry-run upgrade                      | 1  | unknown option --dry-run; options of a command stand after its words; `help` lists the commands
                    --spring.main.banner-mode=off upgrade  | 1  | unknown option --spring.main.banner-mode; options of a command stand after its words; `help` lists the commands
                    upgrade head now                       | 14 | upgrade does not take now; usage: upgrade [TARGET] [OPTIONS]
                    post list extra                        | 11 | post list does not take extra; usage: post list [OPTIONS]
                    post list --limit                      | 11 | --limit needs a value; usage: --limit N
                    post list --limit --                   | 11 | --limit needs a value; usage: --limit N
                    post create --title --dry-run          | 13 | --title needs a value, and --dry-run is an option itself; if it is meant as the value, write --title=--dry-run
                    post create --title --host=json        | 13 | --title needs a value, and --host is an option itself; if it is meant as the value, write --title=--host
                    post list --limit five                 | 11 | --limit: five is not a whole number
                    post list --since 2026-13-01           | 11 | --since: 2026-13-01 is not a date or time (such as 2026-12-24)
                    post list --limit 1 --limit 2          | 21 | --limit is given twice
                    --quiet upgrade --quiet                | 17 | --quiet is given twice
                    upgrade --dry-run=true                 | 9  | --dry-run takes no value; write it alone, or leave it out
                    upgrade --mode ech                     | 9  | --mode: ech is none of each, all-at-once; did you mean each?
                    list --format jsno                     | 6  | --format: jsno is none of table, json, ndjson, csv, yaml, ids; did you mean json?
                    echo a --format csv                    | 8  | echo does not take --format; usage: echo WORD...
                    upgrade --fields a                     | 9  | upgrade does not take --fields; usage: upgrade [TARGET] [OPTIONS]
                    upgrade --script x                     | 9  | --script stands without a command; leave out upgrade
                    upgrade --port 70000                   | 9  | --port: 70000 is not a port (1 to 65535)
                    "" a                                   | 1  | unknown command ""; `help` lists the commands
                    """)
    void refusesWhatIsNotAndNamesTheNearest(String line, int column, String message) {
        assertThat(console.line(line)).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .isEqualTo("error: " + message + "\n  " + line + "\n" + " ".repeat(column + 1) + "^\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    downgrade                  | downgrade needs TARGET; usage: downgrade TARGET
                    echo                       | echo needs WORD; usage: echo WORD...
                    post create                | post create needs --title TITLE; usage: post create --title TITLE [OPTIONS]
                    --quiet                    | a command is missing; `help` lists the commands
                    """)
    void namesWhatIsMissing(String line, String message) {
        assertThat(console.line(line)).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: " + message + "\n");
    }

    @Test
    void listsTheVerbsOfANounAlone() {
        assertThat(console.line("post")).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("""
                error: post wants a second word; `help post list` tells more
                  post list                List posts
                  post create              Create a post
                """);
    }

    @Test
    void takesArgumentsOfAProgramWithoutReadingThemAgain() {
        assertThat(console.run("echo", "two words", "", "'x'", "#y", "a\\b")).isZero();
        assertThat(console.out()).isEqualTo("[two words, , 'x', #y, a\\b]\n");
    }

    @Test
    void refusesAPasswordWithItsReasonAndWithoutEchoingIt() {
        for (String line :
                List.of("--password=hunter2 upgrade", "upgrade --password hunter2", "upgrade --password=hunter2")) {
            assertThat(console.line(line)).isEqualTo(2);
            assertThat(console.err())
                    .isEqualTo(
                            "error: there is no --password; set DATABASE_PASSWORD in the environment or in .env, or use"
                                    + " ~/.pgpass: others can see a command's words\n");
        }
    }

    @Test
    void neverEchoesWhatMayBeASecret() {
        Stream.of(
                        "--pasword=hunter2 upgrade",
                        "upgrade --bogus=hunter2",
                        "post create --title x --key hunter2",
                        "--dry-run=hunter2")
                .forEach(line -> {
                    assertThat(console.run(line.split(" "))).isEqualTo(2);
                    assertThat(console.err()).startsWith("error: ").doesNotContain("hunter2");
                });
        assertThat(console.line("post create --title x --key hunter2")).isEqualTo(2);
        assertThat(console.err()).contains("--key: this value cannot be used");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    upgrade --password=hunter2             | false
                    upgrade --pasword hunter2              | false
                    --passwd=x upgrade                     | false
                    upgrade --api-token=x                  | false
                    echo DATABASE_PASSWORD=x               | false
                    echo postgresql://u:p@host/db          | false
                    echo 'password                         | false
                    user create a@b --password-stdin       | true
                    user password 5                        | true
                    user verify-password 5                 | true
                    upgrade head                           | true
                    echo wow!!                             | true
                    echo 'unclosed                         | true
                    """)
    void remembersNoLineThatMayHoldASecret(String line, boolean remembered) {
        assertThat(TypedLines.mayBeRemembered(line)).isEqualTo(remembered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    downgrade --help               | downgrade TARGET
                    -h downgrade                   | downgrade TARGET
                    post create --help             | post create --title TITLE [OPTIONS]
                    --host db post create -h       | post create --title TITLE [OPTIONS]
                    post create --bogus -h         | post create --title TITLE [OPTIONS]
                    post create --title -h         | post create --title TITLE [OPTIONS]
                    downgrade a b c --help         | downgrade TARGET
                    help post create               | post create --title TITLE [OPTIONS]
                    """)
    void showsTheHelpOfACommandWhateverElseIsMissing(String line, String firstLine) {
        assertThat(console.line(line)).isZero();
        assertThat(console.out()).startsWith(firstLine + "\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void showsTheHelpOfEverythingAndOfNouns() {
        assertThat(console.run("--help")).isZero();
        assertThat(console.out()).contains("post create --title TITLE");
        assertThat(console.run("post", "--help")).isZero();
        assertThat(console.out()).contains("post list", "post create").doesNotContain("upgrade");
        assertThat(console.run("post", "create", "--help", "--format", "json")).isZero();
        assertThat(console.out()).startsWith("{\"name\":\"post create\"");
        assertThat(console.run("upgrdae", "--help")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("error: there is no help on upgrdae; did you mean `help upgrade`?\n");
    }

    @Test
    void showsTheVersion() {
        assertThat(console.run("--version")).isZero();
        assertThat(console.out()).startsWith("admin-shell 1.2.3 (Java ");
    }

    @Test
    void tellsFailuresAsOneObjectUnderJsonEvenOfALineThatCannotBeRead() {
        for (String line : List.of("upgrdae --format json", "list --format=json extra", "echo a --format json")) {
            assertThat(console.line(line)).isEqualTo(2);
            assertThat(console.err()).startsWith("{\"error\":").hasLineCount(1);
        }
        assertThat(console.line("list --format json")).isZero();
        assertThat(console.out()).startsWith("[]");
    }

    @Test
    void refusesCommandsThatTakeTheOptionsOfAll() {
        CommandCatalog catalog = new CommandCatalog()
                .add(
                        "bad",
                        () -> DemoCommand.printing(
                                Definition.plain("Demo", "bad", "Bad").options(GlobalOptions.QUIET),
                                (words, screen) -> ""));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> catalog.get("bad"))
                .withMessage("bad: --quiet is an option of every command");
    }
}
