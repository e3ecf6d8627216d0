package socialmedia.shell.command.local;

import java.util.function.Supplier;
import socialmedia.database.LocalServer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code local stop}: stops the console's own PostgreSQL; its data stays. */
public final class LocalStopCommand implements ConsoleCommand {

    private final Supplier<LocalServer> server;

    public LocalStopCommand(Supplier<LocalServer> server) {
        this.server = server;
    }

    @Override
    public Definition definition() {
        return Definition.changing(LocalWords.GROUP, "local stop", "Stop the console's own PostgreSQL; its data stays")
                .example("local stop", "until the next command that needs it")
                .seeAlso("local start, local reset");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        LocalServer own = server.get();
        boolean stopped = own.stop();
        screen.show(LocalWords.fields(own.status()), () -> screen.line(stopped ? "stopped" : "it was not running"));
        return ExitCode.DONE;
    }
}
