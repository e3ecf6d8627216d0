package socialmedia.shell.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import socialmedia.shell.output.Screen;

/** Spring Shell's own executor, as its test client uses it: with our parser, over its registry. */
final class SpringShellTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CommandCatalog catalog = new TestConsole().catalog();
    private final CommandRegistry registry = Console.registry(catalog, () -> {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Screen(stream, stream);
    });

    @Test
    void executesALineThroughItsOwnExecutor() {
        ExitStatus status = execute("post create --title 'hello world' --content=-1 --dry-run");

        assertThat(status.code()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("created [hello world] [-1] dry\n");
    }

    @Test
    void keepsRepeatedOptionsAndShortNames() {
        execute("post list --tag a --tag 'b c'");
        execute("history -v -r -3:current");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("posts 10 ever [a, b c]\nhistory -3:current true false\n");
    }

    @Test
    void givesTheExitCodeOfTheCommand() {
        assertThat(execute("no")).isEqualTo(new ExitStatus(1, "failed (a \"no\" of exists or verify too)"));
    }

    @Test
    void refusesWhatCannotBeReadBeforeAnythingRuns() {
        assertThatExceptionOfType(UnreadableLine.class)
                .isThrownBy(() -> execute("post list --limti 5"))
                .withMessage("unknown option --limti for post list");
        assertThatExceptionOfType(UnreadableLine.class).isThrownBy(() -> execute(""));
    }

    private ExitStatus execute(String line) {
        CommandContext context = new CommandContext(
                new SpringShellParser(catalog).parse(line),
                registry,
                new PrintWriter(new StringWriter()),
                new InputReader() {});
        return new CommandExecutor(registry).execute(context);
    }
}
