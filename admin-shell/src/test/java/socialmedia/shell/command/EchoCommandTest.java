package socialmedia.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.ScriptFiles;
import socialmedia.shell.output.Screen;

final class EchoCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsItsWordsToStandardOutput() {
        assertThat(run("echo", "two words", "", "-1", "é🙂")).isZero();
        assertThat(text(out)).isEqualTo("two words  -1 é🙂\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void printsNothingThatATerminalWouldObey() {
        assertThat(run("echo", "a\u001b[31mb\u202ec\nd\te")).isZero();
        assertThat(text(out)).isEqualTo("a\\u001b[31mb\\u202ec\nd\te\n");
    }

    @Test
    void wantsAWord() {
        assertThat(run("echo")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("error: echo needs WORD; usage: echo WORD...\n");
        assertThat(run("echo", "")).isZero();
        assertThat(text(out)).isEqualTo("\n");
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(run("echo", "a", "--newline")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(run("echo", "a", "--", "--newline")).isZero();
        assertThat(text(out)).isEqualTo("a --newline\n");
    }

    private int run(String... words) {
        Screen screen = new Screen(print(out), print(err));
        CommandCatalog catalog = new CommandCatalog().add("echo", EchoCommand::new);
        Console console = new Console(
                catalog,
                Console.registry(catalog, () -> screen),
                new ScriptFiles(InputStream.nullInputStream()),
                () -> screen,
                (run, lines) -> lines.get());
        return console.oneShot(List.of(words)).number();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
