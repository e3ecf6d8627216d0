package socialmedia.shell.command.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.FileFormat;
import socialmedia.transfer.load.ImportFile;
import socialmedia.transfer.load.ImportTable;

/** {@code import DIR}: imports the users, posts and votes in a directory's files. */
public final class ImportCommand implements ConsoleCommand {

    private static final Argument<Path> DIRECTORY = Argument.required(
                    "DIR", "a directory as `export DIR` makes it", GlobalOptions::path)
            .suggesting(Suggestions.FILES);

    private static final int NAMED = 5;

    private final Desk desk;

    public ImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData("Files", "import", "Import users, posts and votes from a directory")
                .description("""
                        The files are called users, posts and votes, with .csv, .json or .ndjson and perhaps .gz behind; one or
                        two of them may be missing. They go in in this order, as `user import`, `post import` and `vote import`
                        do it, and one `undo` takes all of them back.""")
                .needs(6)
                .arguments(DIRECTORY)
                .options(ImportWords.ON_CONFLICT, ImportWords.ATOMIC, ImportWords.REJECTS_DIRECTORY, ImportWords.BATCH)
                .example("import backup --atomic", "all of it, or nothing")
                .example("import sample --on-conflict skip", "what is not there yet")
                .seeAlso("export, user import, post import, vote import");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Path directory = words.get(DIRECTORY);
        if (!Files.isDirectory(directory)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    directory + (Files.exists(directory) ? " is no directory" : ": no such directory"),
                    "`user import`, `post import` and `vote import` take single files");
        }
        List<Path> names = list(directory);
        List<Found> found = find(directory, names);
        leftOut(names, found).ifPresent(screen::note);
        List<Path> rejects =
                found.stream().map(one -> rejects(words, one.file())).toList();
        ImportRun run = new ImportRun(desk, words, screen);
        try (RowsInput input = new RowsInput(desk.standardInput(), run.mayAsk())) {
            return run.run(
                    definition(),
                    withRejects -> files(input, words, found, withRejects ? rejects : List.of()),
                    directory.toString());
        }
    }

    private record Found(ImportTable table, Path file) {}

    private static List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(Path::getFileName).sorted().toList();
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, directory + " cannot be read: " + FileProblem.reason(e));
        }
    }

    /** Such as {@code Votes.csv} and {@code votes.tsv}: taken for imported, they would be missed much later. */
    private static Optional<String> leftOut(List<Path> names, List<Found> found) {
        Set<Path> taken = found.stream().map(one -> one.file().getFileName()).collect(Collectors.toSet());
        List<String> odd = names.stream()
                .filter(name -> !taken.contains(name))
                .map(Path::toString)
                .filter(name -> !name.startsWith(".") && !name.contains(".rejects"))
                .toList();
        String more = odd.size() > NAMED ? String.format(Locale.ROOT, " and %,d more", odd.size() - NAMED) : "";
        return odd.isEmpty()
                ? Optional.empty()
                : Optional.of("Left out: " + String.join(", ", odd.subList(0, Math.min(NAMED, odd.size()))) + more);
    }

    private static List<Found> find(Path directory, List<Path> there) {
        List<Found> found = new ArrayList<>();
        for (ImportTable table : ImportTable.values()) {
            List<Path> files = names(table)
                    .map(Path::of)
                    .filter(there::contains)
                    .map(directory::resolve)
                    .toList();
            if (files.size() > 1) {
                throw new OperatorFailure(
                        Kind.USAGE,
                        "there are " + files.get(0) + " and " + files.get(1),
                        "leave one of them, or import it by `" + table.singular() + " import`");
            }
            files.forEach(file -> found.add(new Found(table, file)));
        }
        if (found.isEmpty()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "there is nothing to import in " + directory,
                    leftOut(there, found).map(text -> text + "; ").orElse("")
                            + "users.csv is one of the names looked for");
        }
        return found;
    }

    private static Stream<String> names(ImportTable table) {
        return Stream.of(FileFormat.values())
                .map(format -> table.word() + "." + format.name().toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name, name + ".gz"));
    }

    private static Path rejects(Words words, Path file) {
        return words.find(ImportWords.REJECTS_DIRECTORY)
                .map(directory -> RejectsPath.beside(directory.resolve(file.getFileName())))
                .orElseGet(() -> RejectsPath.beside(file));
    }

    private static List<ImportFile> files(RowsInput input, Words words, List<Found> found, List<Path> rejects) {
        List<ImportFile> files = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            @Nullable Path path = rejects.isEmpty() ? null : rejects.get(i);
            files.add(input.of(words, found.get(i).table(), found.get(i).file(), path));
        }
        return files;
    }
}
