package socialmedia.shell.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import socialmedia.database.Cancellation;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.environment.EnvironmentMark;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.MigrationStatus;
import socialmedia.migration.RevisionLine;
import socialmedia.shell.completion.WordsCompleter;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.failure.FailureReport;
import socialmedia.shell.input.CommandCatalog;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.PagerCommand;
import socialmedia.shell.prompt.HistoryFile;
import socialmedia.shell.prompt.PromptState;
import socialmedia.shell.prompt.PromptText;
import socialmedia.shell.prompt.Session;
import socialmedia.shell.prompt.SessionTerminal;

/** Puts a session together: its terminal, prompt, completion and history. */
public final class InteractiveSession {

    private final Console console;
    private final CommandCatalog catalog;
    private final CurrentScreen screen;
    private final Databases databases;
    private final Map<String, String> environment;

    /** The databases that a session's words can mean, and what stops the work on them. */
    record Databases(
            Workplace workplace, ChosenDatabase chosen, JournaledDatabases journaled, Cancellation cancellation) {}

    InteractiveSession(
            Console console,
            CommandCatalog catalog,
            CurrentScreen screen,
            Databases databases,
            Map<String, String> environment) {
        this.console = console;
        this.catalog = catalog;
        this.screen = screen;
        this.databases = databases;
        this.environment = Map.copyOf(environment);
    }

    /** Runs until somebody leaves; {@code words} are the global options that its lines take over. */
    public ExitCode run(Words words) {
        databases.journaled().keepOpen();
        startServer(words);
        try (SessionTerminal terminal = SessionTerminal.open();
                LiveValues values = new LiveValues(databases.workplace(), words, () -> runningServer(words))) {
            boolean color = screen.get().settings().color() && !words.has(GlobalOptions.NO_COLOR);
            screen.moveTo(terminal.screen(screen.get(), PagerCommand.find(environment)));
            return new Session(
                            terminal,
                            console.session(words),
                            new WordsCompleter(catalog, values.sources()),
                            databases.cancellation(),
                            new PromptText(() -> database(words), () -> state(words), color),
                            HistoryFile.standard(environment, home()))
                    .run();
        }
    }

    /** The user's own, where that is meant. Without a database there is still help, and a way to mend what is wrong. */
    private void startServer(Words words) {
        try {
            databases.workplace().connections(words).settings();
        } catch (OperatorFailure e) {
            FailureReport.show(e, screen.get());
        }
    }

    /** For what nobody asked for aloud: it starts no server that somebody stopped. */
    private Connections runningServer(Words words) {
        return databases
                .chosen()
                .findRunning(words)
                .map(settings -> new Connections(settings, "admin-shell completion"))
                .orElseThrow(() -> new OperatorFailure(Kind.UNAVAILABLE, "the server is stopped"));
    }

    private String database(Words words) {
        try {
            return databases
                    .chosen()
                    .findRunning(words)
                    .map(DatabaseSettings::display)
                    .orElse("admin-shell (local server stopped)");
        } catch (OperatorFailure e) {
            return "admin-shell";
        }
    }

    /** {@code f4b7a1c09e83 (2 pending)}. */
    private PromptState state(Words words) {
        runningServer(words);
        MigrationStatus status = databases.workplace().migrations(words).status();
        RevisionLine line = status.line();
        int pending = line.pending().size();
        String text = line.display(line.applied().number()) + (pending == 0 ? "" : " (" + pending + " pending)");
        Optional<EnvironmentMark> mark =
                EnvironmentMark.find(databases.workplace().connections(words));
        return new PromptState(
                text,
                mark.map(EnvironmentMark::production).orElse(false),
                status.readOnly() || mark.map(EnvironmentMark::readOnly).orElse(false));
    }

    private Path home() {
        return Path.of(Objects.requireNonNullElse(environment.get("HOME"), System.getProperty("user.home")));
    }
}
