package socialmedia.shell.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import socialmedia.database.Cancellation;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.shell.completion.Suggestion;
import socialmedia.shell.completion.WordsCompleter;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.Words;
import socialmedia.shell.prompt.HistoryFile;
import socialmedia.shell.prompt.PromptText;
import socialmedia.shell.prompt.Session;
import socialmedia.shell.prompt.SessionTerminal;

/** Puts a session together: its terminal, prompt, completion and history. */
public final class InteractiveSession {

    private final Console console;
    private final CommandCatalog catalog;
    private final CurrentScreen screen;
    private final Workplace workplace;
    private final Cancellation cancellation;
    private final Supplier<List<Suggestion>> topics;
    private final Map<String, String> environment;

    InteractiveSession(
            Console console,
            CommandCatalog catalog,
            CurrentScreen screen,
            Workplace workplace,
            Cancellation cancellation,
            Supplier<List<Suggestion>> topics,
            Map<String, String> environment) {
        this.console = console;
        this.catalog = catalog;
        this.screen = screen;
        this.workplace = workplace;
        this.cancellation = cancellation;
        this.topics = topics;
        this.environment = Map.copyOf(environment);
    }

    /** Runs until somebody leaves; {@code words} are the global options that its lines take over. */
    public ExitCode run(Words words) {
        Path home = Path.of(Objects.requireNonNullElse(environment.get("HOME"), System.getProperty("user.home")));
        try (SessionTerminal terminal = SessionTerminal.open()) {
            screen.moveTo(terminal.screen(screen.get()));
            return new Session(
                            terminal,
                            console.session(words),
                            new WordsCompleter(catalog, () -> revisions(words), topics),
                            cancellation,
                            new PromptText(
                                    workplace.connections(words).settings().display(), () -> state(words)),
                            HistoryFile.standard(environment, home))
                    .run();
        }
    }

    /** {@code f4b7a1c09e83 (2 pending)}. */
    private String state(Words words) {
        RevisionLine line = workplace.migrations(words).status().line();
        int pending = line.pending().size();
        return line.display(line.applied().number()) + (pending == 0 ? "" : " (" + pending + " pending)");
    }

    private List<Suggestion> revisions(Words words) {
        return RevisionCatalog.read(workplace.directory(words)).revisions().stream()
                .map(revision -> new Suggestion(revision.id(), revision.number() + ", " + revision.message()))
                .toList();
    }
}
