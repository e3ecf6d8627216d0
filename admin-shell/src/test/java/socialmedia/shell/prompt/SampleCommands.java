package socialmedia.shell.prompt;

import java.util.Locale;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.LeaveCommand;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** A few commands that need no database, for sessions in tests and by hand. */
final class SampleCommands {

    private static final Argument<String> WORD = Argument.repeated("WORD", "what to print", word -> word);
    private static final Option<Boolean> UPPER = Option.flag("--upper", "In capital letters");
    private static final Argument<Integer> SECONDS = Argument.required("SECONDS", "how long", Integer::valueOf);

    private SampleCommands() {}

    static CommandCatalog catalog() {
        return new CommandCatalog()
                .add(
                        "echo",
                        () -> new Sample(
                                Definition.plain("Sample", "echo", "Print words")
                                        .arguments(WORD)
                                        .options(UPPER),
                                SampleCommands::echo))
                .add(
                        "nap take",
                        () -> new Sample(
                                Definition.plain("Sample", "nap take", "Do nothing for a while")
                                        .arguments(SECONDS),
                                SampleCommands::nap))
                .add("break", () -> new Sample(Definition.plain("Sample", "break", "Fail"), SampleCommands::fail))
                .add("ask", () -> new Sample(Definition.plain("Sample", "ask", "Ask for a yes"), SampleCommands::ask))
                .add("exit", () -> new LeaveCommand("exit"))
                .add("quit", () -> new LeaveCommand("quit"));
    }

    private static ExitCode echo(Words words, Screen screen) {
        boolean upper = words.has(UPPER);
        words.all(WORD).forEach(word -> screen.line("[" + (upper ? word.toUpperCase(Locale.ROOT) : word) + "]"));
        return ExitCode.DONE;
    }

    private static ExitCode nap(Words words, Screen screen) {
        try {
            screen.note("napping");
            Thread.sleep(1_000L * words.get(SECONDS));
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }

    private static ExitCode fail(Words words, Screen screen) {
        throw new IllegalStateException("broken");
    }

    private static ExitCode ask(Words words, Screen screen) {
        screen.confirm("Really?");
        screen.line("confirmed");
        return ExitCode.DONE;
    }

    private record Sample(Definition definition, Act act) implements ConsoleCommand {

        @Override
        public ExitCode run(Words words, Screen screen) {
            return act.run(words, screen);
        }
    }

    @FunctionalInterface
    private interface Act {
        ExitCode run(Words words, Screen screen);
    }
}
