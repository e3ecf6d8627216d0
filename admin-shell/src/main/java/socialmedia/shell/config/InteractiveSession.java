package socialmedia.shell.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import socialmedia.database.Cancellation;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.MigrationStatus;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.shell.completion.Suggestion;
import socialmedia.shell.completion.WordsCompleter;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.Words;
import socialmedia.shell.prompt.HistoryFile;
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
        workplace.connections(words).settings();
        Path home = Path.of(Objects.requireNonNullElse(environment.get("HOME"), System.getProperty("user.home")));
        try (SessionTerminal terminal = SessionTerminal.open()) {
            screen.moveTo(terminal.screen(screen.get()));
            return new Session(
                            terminal,
                            console.session(words),
                            new WordsCompleter(catalog, () -> revisions(words), topics),
                            cancellation,
                            () -> prompt(words),
                            HistoryFile.standard(environment, home))
                    .run();
        }
    }

    /** {@code admin@localhost:5432/socialmedia f4b7a1c09e83 (2 pending)}. */
    private String prompt(Words words) {
        String where = workplace.connections(words).settings().display();
        try {
            MigrationStatus status = workplace.migrations(words).status();
            int pending = status.line().pending().size();
            return where + " " + status.line().display(status.line().applied().number())
                    + (pending == 0 ? "" : " (" + pending + " pending)");
        } catch (OperatorFailure e) {
            return where + " (not to be reached)";
        }
    }

    private List<Suggestion> revisions(Words words) {
        return RevisionCatalog.read(workplace.directory(words)).revisions().stream()
                .map(revision -> new Suggestion(revision.id(), revision.number() + ", " + revision.message()))
                .toList();
    }
}
