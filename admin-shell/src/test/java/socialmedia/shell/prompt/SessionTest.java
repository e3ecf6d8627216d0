package socialmedia.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.database.Cancellation;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.OutputSettings;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.TableWidth;

@Timeout(60)
final class SessionTest {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path directory;

    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private SessionTerminal terminal;
    private FutureTask<ExitCode> session = new FutureTask<>(() -> ExitCode.DONE);

    @BeforeEach
    void openTerminal() throws IOException {
        terminal = new SessionTerminal(new ExternalTerminal(
                "test", "xterm", new PipedInputStream(keyboard, 1 << 16), shown, StandardCharsets.UTF_8));
    }

    @AfterEach
    void closeTerminal() {
        terminal.close();
    }

    @Test
    void keepsExclamationMarksAsTheyWereTyped() throws Exception {
        start(history());

        type("echo wow!! \"wow!!\" !1\r");
        await(() -> out().contains("[!1]"));

        assertThat(out()).isEqualTo("""
                [wow!!]
                [wow!!]
                [!1]
                """);
    }

    @Test
    void keepsResultsAndThePromptApart() throws Exception {
        start(history());

        type("echo a\r");
        await(() -> out().contains("[a]"));
        leave();

        assertThat(out()).isEqualTo("[a]\n");
        assertThat(shown()).contains("admin-shell: users, posts, votes").contains("ana@localhost/social (head)> ");
    }

    @Test
    void givesUpAHalfTypedLineAtCtrlC() throws Exception {
        start(history());

        type("echo half");
        await(() -> shown().contains("half"));
        type(CTRL_C);
        await(() -> shown().indexOf("> ", shown().indexOf("half")) > 0);
        type("echo whole\r");
        await(() -> out().contains("[whole]"));

        assertThat(out()).isEqualTo("[whole]\n");
    }

    @Test
    void staysAtCtrlCOnAnEmptyLine() throws Exception {
        start(history());

        type(CTRL_C);
        type("echo a\r");

        await(() -> out().contains("[a]"));
    }

    @Test
    void leavesAtCtrlDWithZero() throws Exception {
        start(history());

        type("break\r");
        await(() -> err().contains("broken"));

        assertThat(leave()).isEqualTo(ExitCode.DONE);
        assertThat(err()).isEqualTo("error: internal error: IllegalStateException: broken; --debug shows where\n");
    }

    @Test
    void leavesAtExit() throws Exception {
        start(history());

        type("exit\r");

        assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.DONE);
    }

    @Test
    void stopsACommandAtCtrlCAndStays() throws Exception {
        start(history());

        type("nap take 60\r");
        await(() -> err().contains("napping"));
        type(CTRL_C + CTRL_C);
        await(() -> err().contains("interrupted"));
        type("echo still here\r");
        await(() -> out().contains("[here]"));

        assertThat(err()).isEqualTo("napping\nerror: interrupted\n");
    }

    @Test
    void goesOnWithAnOpenQuoteOnTheNextLine() throws Exception {
        start(history());

        type("echo 'one\r");
        type("two' three \\\r");
        type("four\r");
        await(() -> out().contains("[four]"));

        assertThat(out()).isEqualTo("[one\ntwo]\n[three]\n[four]\n");
    }

    @Test
    void runsPastedLinesOneByOne() throws Exception {
        start(history());

        type("\u001b[200~echo a\necho b\n\u001b[201~\r");
        await(() -> out().contains("[b]"));

        assertThat(out()).isEqualTo("[a]\n[b]\n");
    }

    @Test
    void asksAtTheTerminal() throws Exception {
        start(history());

        type("ask\r");
        await(() -> shown().contains("Really? [y/N]"));
        type("y\r");
        await(() -> out().contains("confirmed"));
        type("ask\r");
        await(() -> shown().lastIndexOf("Really?") > shown().indexOf("Really?"));
        type(CTRL_C);
        await(() -> err().contains("interrupted"));
        type("echo a\r");

        await(() -> out().contains("[a]"));
    }

    @Test
    void completesWithTab() throws Exception {
        start(history());

        type("ec\ta --up\t\r");
        await(() -> out().contains("[A]"));

        assertThat(out()).isEqualTo("[A]\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void remembersLinesForTheOwnerAloneAndNoSecrets() throws Exception {
        start(history());

        type("echo one\r");
        type("echo --password=s3cret\r");
        type(" echo hidden\r");
        type("echo wow!!\r");
        await(() -> out().contains("wow"));
        leave();

        assertThat(history()).hasContent("echo one\necho wow!!\n");
        assertThat(mode(history())).isEqualTo("rw-------");
        assertThat(mode(directory.resolve("state").resolve("admin-shell"))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo --password=hunter2",
                "echo --password hunter2",
                "echo --passwrod hunter2",
                "echo --PASSWORD hunter2",
                "echo PASSWORD=hunter2",
                "echo PGPASSWORD=hunter2 x",
                "echo postgres://ana:hunter2@localhost/x",
                "echo --url=postgres://ana:hun/ter2@localhost/x",
                "echo jdbc:postgresql://localhost/x?user=ana&password=hunter2",
                "echo \"alter role ana password 'hunter2'\"",
                "echo \"password: hunter2\"",
                "echo -p hunter2",
                "echo -phunter2",
                "echo --pw hunter2",
                "ask hunter2",
                "hunter2",
                "password hunter2",
                "echo password=hunter2 'open"
            })
    void writesDownNoLineThatMayHoldASecret(String line) throws Exception {
        start(history());

        type(line + "\r");
        type(line.endsWith("'open") ? "'\r" : "");
        type("echo after\r");
        await(() -> out().contains("[after]"));
        leave();

        assertThat(history()).hasContent("echo after\n");
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("ter2"));
        }
    }

    @Test
    void bringsBackALineThatCouldNotBeRead() throws Exception {
        start(history());

        type("echo --uper a\r");
        await(() -> err().contains("did you mean --upper?"));
        type("\u0010\u0001" + "\u0006".repeat("echo --up".length()) + "p\r");
        await(() -> out().contains("[A]"));
        leave();

        assertThat(history()).hasContent("echo --upper a\n");
    }

    @Test
    void makesAnOpenHistoryPrivate() throws Exception {
        Files.createDirectories(history().resolveSibling("."));
        Files.writeString(history(), "echo before\n");
        Files.setPosixFilePermissions(history(), PosixFilePermissions.fromString("rw-r--r--"));

        start(history());
        leave();

        assertThat(mode(history())).isEqualTo("rw-------");
        assertThat(history()).hasContent("echo before\n");
    }

    @Test
    void worksWithoutAPlaceForTheHistory() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        start(file.resolve("admin-shell").resolve("history"));

        type("echo a\r");

        await(() -> out().contains("[a]"));
    }

    private void start(Path history) {
        Screen screen = new Screen(utf8(out), utf8(err), terminal, TableWidth.UNLIMITED, OutputSettings.standard());
        session = new FutureTask<>(() -> SampleSession.run(terminal, screen, new Cancellation(), history));
        Thread thread = new Thread(session, "session");
        thread.setDaemon(true);
        thread.start();
        await(() -> shown().contains("> "));
    }

    private void type(String text) throws IOException {
        keyboard.write(text.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private ExitCode leave() throws Exception {
        type(CTRL_D);
        return session.get(10, TimeUnit.SECONDS);
    }

    private Path history() {
        return directory.resolve("state").resolve("admin-shell").resolve("history");
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void await(Callable<Boolean> condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime())
                        .as("shown: %s, out: %s, err: %s", shown(), out(), err())
                        .isLessThan(deadline);
                Thread.sleep(10);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
