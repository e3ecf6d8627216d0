package socialmedia.shell.input;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import socialmedia.shell.failure.ExitCode;

/** Has Spring Shell execute one command line, and gives its exit code or the failure itself. */
final class LineRunner {

    /** Commands show things on their screen; what Spring Shell itself would write is not wanted. */
    private static final PrintWriter SILENCE =
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final CommandExecutor executor;
    private final CommandRegistry registry;

    LineRunner(CommandRegistry registry) {
        this.executor = new CommandExecutor(registry);
        this.registry = registry;
    }

    ExitCode run(CommandLine line) {
        return run(line, LineContext.NONE);
    }

    ExitCode run(CommandLine line, LineContext in) {
        String command = line.command();
        if (command == null) {
            throw new UnreadableLine(Token.argument(""), "a command is missing", "`help` lists the commands");
        }
        CommandContext context =
                new CommandContext(SpringShellWords.parsed(command, line), registry, SILENCE, new PlacedInput(in));
        try {
            return codeOf(executor.execute(context));
        } catch (CommandExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Nothing is read through it; it carries what a line runs in through Spring Shell to its command. */
    record PlacedInput(LineContext context) implements InputReader {}

    private static ExitCode codeOf(ExitStatus status) {
        return Arrays.stream(ExitCode.values())
                .filter(code -> code.number() == status.code())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no exit code " + status.code()));
    }
}
