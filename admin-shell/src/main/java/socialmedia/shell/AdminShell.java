package socialmedia.shell;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import socialmedia.database.Cancellation;
import socialmedia.shell.config.ConsoleContext;
import socialmedia.shell.config.InteractiveSession;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.StandardStreams;
import socialmedia.shell.prompt.OrderlyExit;

/** The console: one command, a script, or a session. */
public final class AdminShell {

    private AdminShell() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)).number());
    }

    static ExitCode run(List<String> words) {
        try (ConsoleContext context = new ConsoleContext()) {
            context.refresh();
            Cancellation cancellation = context.getBean(Cancellation.class);
            OrderlyExit.guard(cancellation);
            Console console = context.getBean(Console.class);
            AtomicReference<Words> session = new AtomicReference<>();
            ExitCode code = cancellation.during(
                    () -> console.start(words, global -> withoutCommand(context, console, global, session)));
            return session.get() == null
                    ? code
                    : context.getBean(InteractiveSession.class).run(session.get());
        }
    }

    /** At a terminal a session is to begin; elsewhere standard input is the script. */
    private static ExitCode withoutCommand(
            ConsoleContext context, Console console, Words words, AtomicReference<Words> session) {
        if (context.getBean(StandardStreams.class).isInputTerminal()) {
            session.set(words);
            return ExitCode.DONE;
        }
        return console.script("-", words);
    }
}
