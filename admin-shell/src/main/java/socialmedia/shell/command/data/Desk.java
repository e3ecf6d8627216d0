package socialmedia.shell.command.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledDatabase;
import socialmedia.journal.JournaledDatabase.Reading;
import socialmedia.journal.JournaledDatabase.Snapshot;
import socialmedia.migration.Migrations;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ChangeOptions;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.LineOrigin;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** Where data commands do their work: the database that their words name, asked and changed in one manner. */
public final class Desk {

    private static final String FROM_STANDARD_INPUT = "-";

    private final BiFunction<Words, Screen, JournaledDatabase> databases;
    private final Function<Words, Migrations> migrations;
    private final StandardInput standardInput;
    private final Set<JournaledDatabase> warned = new HashSet<>();
    private final Map<JournaledDatabase, String> names = new HashMap<>();
    private final List<Path> written = new ArrayList<>();

    /**
     * @param databases opens the database that words name, or gives the one that is open
     * @param migrations what is known of its revisions
     */
    public Desk(
            BiFunction<Words, Screen, JournaledDatabase> databases,
            Function<Words, Migrations> migrations,
            StandardInput standardInput) {
        this.databases = databases;
        this.migrations = migrations;
        this.standardInput = standardInput;
    }

    public StandardInput standardInput() {
        return standardInput;
    }

    /** Reads, on a database at the revision that the command needs. */
    public <R> R read(Words words, Screen screen, Definition definition, Function<Reading, R> work) {
        JournaledDatabase database = databases.apply(words, screen);
        warnOnce(words, screen, database);
        return database.read(definition.revision(), work);
    }

    /** The same, all of it as of one moment. */
    public <R> R snapshot(Words words, Screen screen, Definition definition, Function<Snapshot, R> work) {
        JournaledDatabase database = databases.apply(words, screen);
        warnOnce(words, screen, database);
        return database.snapshot(definition.revision(), work);
    }

    /** A change to be made, journaled as the command line that asks for it. */
    public <R> Change<R> change(Words words, Screen screen, Definition definition, Function<Changes, R> act) {
        return changeWith(words, screen, definition, (database, request) -> database.change(request, act));
    }

    /** The same, for what runs its act by itself. */
    public <R> Change<R> changeWith(
            Words words,
            Screen screen,
            Definition definition,
            BiFunction<JournaledDatabase, ActionRequest, ChangeReport<R>> act) {
        JournaledDatabase database = changing(words, screen);
        warnOnce(words, screen, database);
        return new Change<>(request(words, definition), screen, request -> act.apply(database, request));
    }

    /** The database that is about to be changed, named so that a wrong one does not look like success. */
    public JournaledDatabase changing(Words words, Screen screen) {
        JournaledDatabase database = databases.apply(words, screen);
        String name = names.computeIfAbsent(
                database,
                one -> migrations.apply(words).connections().settings().display());
        screen.note("Database: " + name);
        return database;
    }

    private static ActionRequest request(Words words, Definition definition) {
        LineOrigin origin = words.origin();
        Optional<Place> place = Optional.ofNullable(origin.place());
        return new ActionRequest(
                origin.command(),
                words.find(ChangeOptions.REASON).orElse(null),
                place.map(Place::file).orElse(null),
                place.map(Place::line).orElse(null),
                definition.revision(),
                words.has(ChangeOptions.DRY_RUN));
    }

    /** Once for each database: whether Alembic moved it behind our back. */
    private void warnOnce(Words words, Screen screen, JournaledDatabase database) {
        if (warned.add(database) && database.read(0, Reading::facts).alembic()) {
            migrations.apply(words).status().disagreement().ifPresent(screen::warning);
        }
    }

    /** What was written outside the database, where no transaction takes it back. */
    public void wrote(Path file) {
        written.add(file);
    }

    private void warnOfWritten(Screen screen) {
        written.forEach(file ->
                screen.warning("warning: " + file + " was written before and stays, also with what was taken back"));
    }

    /** Runs a script's lines as one transaction, one group in the journal. */
    public ExitCode inOne(Words words, Screen screen, Supplier<ExitCode> lines) {
        boolean dryRun = words.has(ChangeOptions.DRY_RUN);
        written.clear();
        try {
            ExitCode code = databases.apply(words, screen).inOne(!dryRun, lines);
            if (dryRun) {
                screen.note(
                        "A dry run: all that the script did was taken back, and its actions are not in the journal");
                warnOfWritten(screen);
            }
            return code;
        } catch (RuntimeException e) {
            screen.note("All that the script did was taken back, and its actions are not in the journal");
            warnOfWritten(screen);
            throw e;
        }
    }

    /** The reader of an argument that selects records, where {@code -} stands for those on standard input. */
    public static <T> Function<String, Optional<T>> selecting(Function<String, T> reader) {
        return word -> word.equals(FROM_STANDARD_INPUT) ? Optional.empty() : Optional.of(reader.apply(word));
    }

    /** What was selected, with the lines of standard input in the place of {@code -}. */
    public <T> List<T> selected(Words words, Argument<Optional<T>> argument, Function<String, T> reader) {
        List<T> selected = new ArrayList<>();
        for (Optional<T> given : words.all(argument)) {
            if (given.isPresent()) {
                selected.add(given.get());
            } else {
                standardInput.selectors(words).stream()
                        .map(line -> SelectorLine.read(line, reader))
                        .forEach(selected::add);
            }
        }
        return selected;
    }
}
