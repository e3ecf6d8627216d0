package socialmedia.shell.command.local;

import java.util.function.Supplier;
import socialmedia.database.LocalServer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code local start}: starts the console's own PostgreSQL. */
public final class LocalStartCommand implements ConsoleCommand {

    private final Supplier<LocalServer> server;

    public LocalStartCommand(Supplier<LocalServer> server) {
        this.server = server;
    }

    @Override
    public Definition definition() {
        return Definition.changing(LocalWords.GROUP, "local start", "Start the console's own PostgreSQL")
                .description("Every command that finds no DATABASE_* does this by itself.")
                .example("local start", "start it, if it does not run")
                .seeAlso("local status, local stop, environment");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        LocalServer own = server.get();
        boolean ran = own.status().running();
        own.start();
        LocalServer.Status status = own.status();
        screen.show(LocalWords.fields(status), () -> screen.line((ran ? "already " : "") + LocalWords.line(status)));
        return ExitCode.DONE;
    }
}
