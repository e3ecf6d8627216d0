package socialmedia.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords, the pager and the keys at a real terminal. */
@Timeout(180)
final class TerminalTest {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String ERASE = "\r\u001b[K";
    private static final String PROMPT = "(head)> ";
    private static final String SECRET = "it's \\ a !$hunter2";

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private final List<PseudoTerminal> opened = new ArrayList<>();

    @BeforeEach
    void setUp() {
        environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
        environment.put("PAGER", "");
    }

    @AfterEach
    void close() {
        opened.forEach(PseudoTerminal::close);
    }

    @Test
    void hidesAPasswordAndGivesTheTerminalBack() throws IOException {
        PseudoTerminal terminal = start("stty -g >before; " + program("secret") + "; echo ended $?; stty -g >after");

        terminal.await("Password: ");
        terminal.type(SECRET + "\r");
        terminal.await("ended 0");
        terminal.awaitExit();

        assertThat(terminal.shown()).contains(SECRET.length() + " characters").doesNotContain("unter2");
        assertTerminalIsAsBefore();
    }

    @Test
    void givesTheTerminalBackAtCtrlC() throws IOException {
        PseudoTerminal terminal = start("stty -g >before; " + program("secret") + "; echo ended $?; stty -g >after");

        terminal.await("Password: ");
        terminal.type("half" + CTRL_C);
        terminal.await("ended 130");
        terminal.awaitExit();

        assertThat(terminal.shown()).doesNotContain("half");
        assertTerminalIsAsBefore();
    }

    @Test
    void givesTheTerminalBackAtSigterm() throws IOException {
        PseudoTerminal terminal = start("stty -g >before; " + program("secret") + "; echo ended $?; stty -g >after");

        String before = terminal.await("Password: ");
        Matcher process = Pattern.compile("process (\\d+)").matcher(before);
        assertThat(process.find()).isTrue();
        ProcessHandle.of(Long.parseLong(process.group(1))).orElseThrow().destroy();
        terminal.await("ended 143");
        terminal.awaitExit();

        assertTerminalIsAsBefore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm", "dumb"})
    void hidesAPasswordInASession(String type) {
        environment.put("TERM", type);
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("secret\r");
        terminal.await("Password: ");
        terminal.type(SECRET + "\r");
        terminal.await(PROMPT);
        terminal.type("secret\r");
        terminal.await("Password: ");
        terminal.type("half" + CTRL_C);
        terminal.await("error: interrupted");
        terminal.await(PROMPT);
        terminal.type(CTRL_D);

        assertThat(terminal.awaitExit()).isZero();
        assertThat(terminal.shown())
                .contains(SECRET.length() + " characters")
                .doesNotContain("unter2")
                .doesNotContain("half");
        assertThat(history()).hasContent("secret\n");
    }

    @Test
    void printsWhatFitsAndPagesWhatDoesNot() throws IOException {
        pager("cat >paged; echo '[paged]'");
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("count 20\r");
        assertThat(terminal.await(PROMPT))
                .contains("counting")
                .contains("line 20")
                .doesNotContain("[paged]");
        terminal.type("count 2000\r");
        String came = terminal.await(PROMPT);

        assertThat(came).containsSubsequence("counting", "[paged]", "counted").doesNotContain("line");
        assertThat(directory.resolve("paged")).content().startsWith("line 1\n").endsWith("line 2000\n");
    }

    @Test
    void goesOnQuietlyAfterAPagerThatIsLeftEarly() throws IOException {
        pager("head -n 3");
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("count 1000000\r");
        assertThat(terminal.await(PROMPT))
                .contains("line 3")
                .doesNotContain("counted")
                .doesNotContain("error");
        terminal.type("count 2\r");

        assertThat(terminal.await(PROMPT)).contains("line 2").contains("counted");
    }

    @Test
    void finishesAChangeBeforeItsOutputIsPaged() throws IOException {
        pager("cat worked; exit 0");
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("work 100000\r");

        assertThat(terminal.await(PROMPT)).contains("done").doesNotContain("error");
    }

    @Test
    void leavesCtrlCToThePager() throws IOException {
        pager("trap 'echo [stopped]' INT; cat >paged; echo '[paged]'; while [ ! -e leave ]; do sleep 1; done");
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("count 100\r");
        terminal.await("[paged]");
        for (int i = 0; i < 4; i++) {
            terminal.type(CTRL_C);
            terminal.await("[stopped]");
        }
        Files.createFile(directory.resolve("leave"));
        terminal.await(PROMPT);
        terminal.type("echo still here\r");

        assertThat(terminal.await(PROMPT)).contains("[still]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "", "no-such-pager -x"})
    void printsPlainlyWithoutAPager(String pager) {
        environment.put("PAGER", pager);
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("count 100\r");

        assertThat(terminal.await(PROMPT))
                .contains("line 1\r\n")
                .contains("line 100\r\n")
                .contains("counted");
    }

    @Test
    void neverPagesOneCommand() throws IOException {
        pager("cat >paged");
        PseudoTerminal terminal = start(program("count 100"));

        assertThat(terminal.awaitExit()).isZero();
        assertThat(terminal.shown()).contains("line 100");
        assertThat(directory.resolve("paged")).doesNotExist();
    }

    @Test
    void clearsTheLineStopsTheCommandAndLeaves() {
        PseudoTerminal terminal = start(program("") + "; echo ended $?");
        terminal.await(PROMPT);

        terminal.type("echo half" + CTRL_C);
        terminal.await(PROMPT);
        terminal.type("nap take 60\r");
        terminal.await("napping");
        terminal.type(CTRL_C);
        terminal.await("error: interrupted");
        terminal.await(PROMPT);
        terminal.type("echo wow!! !1\r");
        assertThat(terminal.await(PROMPT)).contains("[wow!!]").contains("[!1]");
        terminal.type(CTRL_D);

        terminal.await("ended 0");
        assertThat(terminal.shown()).doesNotContain("[half]");
    }

    @Test
    void drawsABarAndErasesItAtCtrlC() {
        PseudoTerminal terminal = start(
                program("crawl") + "; echo ended $?; stty cols 40; " + program("crawl") + " >results; echo ended $?");

        terminal.await("crawling\r\n");
        assertThat(terminal.await(" left"))
                .startsWith(ERASE + "steps  [==============>               ]   50%  500 of 1,000  ");
        terminal.type(CTRL_C);
        assertThat(terminal.await("ended 130")).endsWith(ERASE + "error: interrupted\r\nended 130");
        terminal.await("crawling\r\n");
        assertThat(terminal.await(" left")).startsWith(ERASE + "steps  [====>     ]   50%  ");
        terminal.type(CTRL_C);
        terminal.await("ended 130");
        terminal.awaitExit();
    }

    @ParameterizedTest
    @CsvSource({"xterm, true", "dumb, false"})
    void drawsABarInASessionWhereTheCursorMoves(String type, boolean drawn) {
        environment.put("TERM", type);
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("crawl\r");
        terminal.await("crawling\r\n");
        if (drawn) {
            terminal.await(ERASE + "steps  [==============>               ]   50%  500 of 1,000  ");
        }
        terminal.type(CTRL_C);
        String came = terminal.await(PROMPT);

        assertThat(came).contains((drawn ? ERASE : "") + "error: interrupted\r\n");
        assertThat(came.contains(ERASE + "error")).isEqualTo(drawn);
    }

    @Test
    void completesEmailsAndWordsThatNeedQuotes() {
        PseudoTerminal terminal = start(program(""));
        terminal.await(PROMPT);

        terminal.type("show ana.b\t\r");
        assertThat(terminal.await(PROMPT)).contains("[ana.bell@example.org]");
        terminal.type("show ana.bell@ex\t\r");
        assertThat(terminal.await(PROMPT)).contains("[ana.bell@example.org]");
        terminal.type("show o\t\r");

        assertThat(terminal.await(PROMPT)).contains("[o'hara \"x\"@a.b]");
    }

    private PseudoTerminal start(String line) {
        PseudoTerminal terminal = PseudoTerminal.running("cd '" + directory + "' && " + line, environment);
        opened.add(terminal);
        return terminal;
    }

    private void pager(String script) throws IOException {
        Path file = Files.writeString(directory.resolve("pager"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        environment.put("PAGER", file.toString());
    }

    private Path history() {
        return directory.resolve("state").resolve("admin-shell").resolve("history");
    }

    private void assertTerminalIsAsBefore() {
        assertThat(directory.resolve("after")).hasSameTextualContentAs(directory.resolve("before"));
    }

    private static String program(String words) {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path") + "' "
                + SampleSession.class.getName() + " " + words;
    }
}
