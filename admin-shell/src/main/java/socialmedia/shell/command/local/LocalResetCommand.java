package socialmedia.shell.command.local;

import java.util.function.Supplier;
import socialmedia.database.LocalServer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code local reset}: stops the console's own PostgreSQL and deletes its data. */
public final class LocalResetCommand implements ConsoleCommand {

    private final Supplier<LocalServer> server;

    public LocalResetCommand(Supplier<LocalServer> server) {
        this.server = server;
    }

    @Override
    public Definition definition() {
        return Definition.changing(
                        LocalWords.GROUP, "local reset", "Stop the console's own PostgreSQL and delete its data")
                .description("It asks first; --yes answers. The next command begins with an empty one.")
                .example("local reset --yes", "begin anew")
                .seeAlso("local stop");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        LocalServer own = server.get();
        screen.confirm("Delete all data in " + own.status().data() + "?");
        boolean deleted = own.reset();
        screen.show(
                LocalWords.fields(own.status()),
                () -> screen.line(deleted ? "stopped, and its data is deleted" : "there was no data"));
        return ExitCode.DONE;
    }
}
