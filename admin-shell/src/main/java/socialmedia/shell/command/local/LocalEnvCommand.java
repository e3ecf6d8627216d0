package socialmedia.shell.command.local;

import java.util.Map;
import java.util.function.Supplier;
import socialmedia.database.DatabaseVariables;
import socialmedia.database.LocalServer;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code local env}: prints the five variables that lead to the console's own PostgreSQL. */
public final class LocalEnvCommand implements ConsoleCommand {

    private final Supplier<LocalServer> server;

    public LocalEnvCommand(Supplier<LocalServer> server) {
        this.server = server;
    }

    @Override
    public Definition definition() {
        return Definition.reading(
                        LocalWords.GROUP, "local env", "Print the variables that lead to the console's own PostgreSQL")
                .description("""
                        They are lines of a .env file: for the application, Alembic and this console. User and password are
                        percent-encoded. It is started if it does not run.""")
                .example("local env", "five lines, such as DATABASE_PORT=41234")
                .seeAlso("local run, environment");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Map<String, String> variables = DatabaseVariables.of(server.get().start());
        Fields fields = new Fields();
        variables.forEach(fields::and);
        screen.show(fields, () -> variables.forEach((name, value) -> screen.line(name + "=" + value)));
        return ExitCode.DONE;
    }
}
