package socialmedia.shell.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.LeaveCommand;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;

/** A few commands that need no database, for sessions in tests and by hand. */
final class SampleCommands {

    private static final Argument<String> WORD = Argument.repeated("WORD", "what to print", word -> word);
    private static final Argument<String> USER =
            Argument.required("USER", "whom", (String word) -> word).suggesting(Suggestions.USERS);
    private static final Option<Boolean> UPPER = Option.flag("--upper", "In capital letters");
    private static final Argument<Integer> NUMBER = Argument.required("NUMBER", "how many", Integer::valueOf);

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
                                        .arguments(NUMBER),
                                SampleCommands::nap))
                .add(
                        "crawl",
                        () -> new Sample(
                                Definition.plain("Sample", "crawl", "Come halfway and no further"),
                                SampleCommands::crawl))
                .add("break", () -> new Sample(Definition.plain("Sample", "break", "Fail"), SampleCommands::fail))
                .add("ask", () -> new Sample(Definition.plain("Sample", "ask", "Ask for a yes"), SampleCommands::ask))
                .add(
                        "secret",
                        () -> new Sample(
                                Definition.plain("Sample", "secret", "Ask for a secret"), SampleCommands::secret))
                .add(
                        "show",
                        () -> new Sample(
                                Definition.plain("Sample", "show", "Print users")
                                        .arguments(USER),
                                (words, screen) -> {
                                    screen.line("[" + words.get(USER) + "]");
                                    return ExitCode.DONE;
                                }))
                .add(
                        "count",
                        () -> new Sample(
                                Definition.reading("Sample", "count", "Count").arguments(NUMBER),
                                SampleCommands::count))
                .add(
                        "work",
                        () -> new Sample(
                                Definition.changing("Sample", "work", "Count, and change something")
                                        .arguments(NUMBER),
                                SampleCommands::work))
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
            Thread.sleep(1_000L * words.get(NUMBER));
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }

    private static ExitCode crawl(Words words, Screen screen) {
        try (ShownProgress progress = screen.progress()) {
            progress.begin("steps", 1_000);
            progress.advance(500);
            screen.note("crawling");
            Thread.sleep(60_000);
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }

    private static ExitCode fail(Words words, Screen screen) {
        throw new IllegalStateException("broken");
    }

    private static ExitCode secret(Words words, Screen screen) {
        screen.note("process " + ProcessHandle.current().pid());
        screen.line(screen.secret("Password: ").length() + " characters");
        return ExitCode.DONE;
    }

    private static ExitCode count(Words words, Screen screen) {
        screen.note("counting");
        IntStream.rangeClosed(1, words.get(NUMBER)).forEach(number -> screen.line("line " + number));
        screen.note("counted");
        return ExitCode.DONE;
    }

    private static ExitCode work(Words words, Screen screen) {
        IntStream.rangeClosed(1, words.get(NUMBER)).forEach(number -> screen.line("line " + number));
        try {
            Files.writeString(Path.of("worked"), "done");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.DONE;
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
