package socialmedia.shell.input;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.shell.core.command.CommandRegistry;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Screen;

/** The one way in for words: those that the program was started with, those of a script, and those typed in a session. */
public final class Console {

    private final CommandCatalog catalog;
    private final Supplier<Screen> screens;
    private final CommandReader reader;
    private final LineRunner lines;
    private final ScriptRunner scripts;
    private final Failures failures;

    /**
     * @param registry Spring Shell's, with every command of the catalog
     * @param screens gives the screen that each command's own is made from
     * @param transaction for scripts that are all or nothing
     */
    public Console(
            CommandCatalog catalog,
            CommandRegistry registry,
            ScriptFiles files,
            Supplier<Screen> screens,
            ScriptTransaction transaction) {
        this.catalog = catalog;
        this.screens = screens;
        this.reader = new CommandReader(catalog);
        this.lines = new LineRunner(registry);
        this.scripts = new ScriptRunner(files, reader, lines, transaction);
        this.failures = new Failures(screens);
    }

    /** Spring Shell's registry with all commands of the catalog. */
    public static CommandRegistry registry(CommandCatalog catalog, Supplier<Screen> screens) {
        return SpringShellCommand.registry(catalog, screens);
    }

    /** For the command that runs a script. */
    public ScriptRunner scripts() {
        return scripts;
    }

    /**
     * Runs the words that the program was started with.
     *
     * @param withoutCommand what to do where they name no command and no script; it is given the global options
     */
    public ExitCode start(List<String> words, Function<Words, ExitCode> withoutCommand) {
        List<Token> tokens = Tokenizer.arguments(words);
        try {
            LostCharacters.refuse(words, System.getProperty("sun.jnu.encoding", ""));
            CommandLine line = reader.read(tokens, List.of());
            return line.command() == null ? withoutCommand.apply(reader.words(line)) : lines.run(line);
        } catch (RuntimeException | Error e) {
            return failures.show(e, tokens, List.of());
        }
    }

    /** Runs the words of one command, taken as they are. */
    public ExitCode oneShot(List<String> words) {
        return start(words, nothing -> lines.run(CommandLine.EMPTY));
    }

    /**
     * Runs a script under the global options of {@code words}.
     *
     * @param file {@code -} for standard input
     */
    public ExitCode script(String file, Words words) {
        try {
            Screen base = screens.get();
            Screen screen = base.with(RequestedOutput.of(words, catalog.definition("run"), base.settings()));
            ExitCode code = scripts.run(file, words, screen);
            screen.finish();
            return code;
        } catch (RuntimeException | Error e) {
            return failures.show(e, List.of(), words.handedDown());
        }
    }

    /** Begins a session, whose lines take over the global options of {@code words}. */
    public TypedLines session(Words words) {
        return new TypedLines(reader, lines, failures, words);
    }
}
