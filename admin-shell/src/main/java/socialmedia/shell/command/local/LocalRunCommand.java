package socialmedia.shell.command.local;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.DatabaseVariables;
import socialmedia.database.LocalServer;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** {@code local run -- COMMAND}: runs a program against the console's own PostgreSQL. */
public final class LocalRunCommand implements ConsoleCommand {

    private static final Argument<String> COMMAND =
            Argument.repeated("COMMAND", "the program and its words, after --", word -> word);

    private final Supplier<LocalServer> server;

    public LocalRunCommand(Supplier<LocalServer> server) {
        this.server = server;
    }

    @Override
    public Definition definition() {
        return Definition.plain(
                        LocalWords.GROUP,
                        "local run",
                        "Run a program with the variables of the console's own PostgreSQL")
                .description("""
                        It gets DATABASE_* as `local env` prints them, and PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE for
                        PostgreSQL's own programs. Exit 1 if it ends with anything but 0; its code is then named.""")
                .arguments(COMMAND)
                .example("local run -- psql -c 'select 1'", "psql on the console's own database")
                .seeAlso("local env");
    }

    @Override
    public void check(Words words) {
        if (words.isCaptured()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "what the program of local run prints cannot be captured",
                    "it writes to standard output by itself");
        }
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<String> command = words.all(COMMAND);
        DatabaseSettings settings = server.get().start();
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(DatabaseVariables.of(settings));
        builder.environment().putAll(DatabaseVariables.ofPostgresql(settings));
        screen.flush();
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new OperatorFailure(Kind.FAILED, command.get(0) + " ended with " + code);
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.NOT_FOUND, command.get(0) + " cannot be started", "check its name: it is looked for on PATH");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(Kind.INTERRUPTED, command.get(0) + " was interrupted");
        }
    }
}
