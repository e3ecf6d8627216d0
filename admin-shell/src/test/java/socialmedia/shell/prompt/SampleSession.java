package socialmedia.shell.prompt;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import socialmedia.database.Cancellation;
import socialmedia.shell.completion.LiveSources;
import socialmedia.shell.completion.Suggestion;
import socialmedia.shell.completion.WordsCompleter;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.ScriptFiles;
import socialmedia.shell.output.PagerCommand;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.StandardStreams;

/** A session with the sample commands; as a program, one to try by hand. */
final class SampleSession {

    private SampleSession() {}

    public static void main(String[] arguments) {
        Cancellation cancellation = new Cancellation();
        OrderlyExit.guard(cancellation);
        Screen screen = Screen.of(new StandardStreams());
        if (arguments.length > 0) {
            Console console = console(SampleCommands.catalog(), screen);
            System.exit(cancellation
                    .during(() -> console.oneShot(List.of(arguments)))
                    .number());
        }
        Path history = HistoryFile.standard(System.getenv(), Path.of(System.getProperty("user.home")));
        try (SessionTerminal terminal = SessionTerminal.open()) {
            System.exit(run(terminal, screen, cancellation, history).number());
        }
    }

    static ExitCode run(SessionTerminal terminal, Screen screen, Cancellation cancellation, Path history) {
        CommandCatalog catalog = SampleCommands.catalog();
        Console console = console(catalog, terminal.screen(screen, PagerCommand.find(System.getenv())));
        return console.start(List.of(), words -> new Session(
                        terminal,
                        console.session(words),
                        new WordsCompleter(catalog, sources()),
                        cancellation,
                        new PromptText(
                                () -> "ana@localhost/social", () -> new PromptState("(head)", false, false), true),
                        history)
                .run());
    }

    private static Console console(CommandCatalog catalog, Screen screen) {
        return new Console(
                catalog,
                Console.registry(catalog, () -> screen),
                new ScriptFiles(InputStream.nullInputStream()),
                () -> screen,
                (words, lines) -> lines.get());
    }

    private static LiveSources sources() {
        return new LiveSources(
                typed -> List.of(new Suggestion("b1c66d590ccf", "Generate votes table")),
                typed -> List.of(new Suggestion("ana.bell@example.org", ""), new Suggestion("o'hara \"x\"@a.b", "")),
                typed -> List.of(new Suggestion("42", "Middlemarch")),
                typed -> List.of(),
                typed -> List.of());
    }
}
