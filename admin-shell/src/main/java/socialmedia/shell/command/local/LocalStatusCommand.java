package socialmedia.shell.command.local;

import java.util.function.Supplier;
import socialmedia.database.LocalServer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code local status}: says whether the console's own PostgreSQL runs, and where. */
public final class LocalStatusCommand implements ConsoleCommand {

    private final Supplier<LocalServer> server;

    public LocalStatusCommand(Supplier<LocalServer> server) {
        this.server = server;
    }

    @Override
    public Definition definition() {
        return Definition.reading(LocalWords.GROUP, "local status", "Say whether the console's own PostgreSQL runs")
                .description("Exit 0 when it runs, 1 when it is stopped.")
                .example("local status", "where it is")
                .example("local status --format json", "for programs")
                .seeAlso("local start, local env");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        LocalServer.Status status = server.get().status();
        screen.show(LocalWords.fields(status), () -> screen.line(LocalWords.line(status)));
        return status.running() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
