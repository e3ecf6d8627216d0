package socialmedia.shell.command.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import socialmedia.journal.JournaledDatabase.Snapshot;
import socialmedia.progress.Progress;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Format;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;
import socialmedia.transfer.ExportSelection;
import socialmedia.transfer.ExportTable;
import socialmedia.transfer.FileContent;
import socialmedia.transfer.FileFormat;
import socialmedia.transfer.OutputFile;
import socialmedia.transfer.TableExport;

/** One table's rows into a file, or to standard output: what {@code user export}, {@code post export} and {@code vote export} do. */
public final class RowsExport {

    private final Desk desk;
    private final Definition definition;

    public RowsExport(Desk desk, Definition definition) {
        this.desk = desk;
        this.definition = definition;
    }

    /** Rows that are asked for, and how many of the users among them are suspended; empty if this role may not know. */
    private record Written(ExportTable table, long rows, OptionalLong suspended) {}

    /** Refuses words that do not go together. */
    public static void check(Words words) {
        ExportWords.check(words);
    }

    /**
     * Writes the rows.
     *
     * @param selection what the words ask for, on the database as it is then
     */
    public ExitCode run(Words words, Screen screen, Function<Snapshot, ExportSelection> selection) {
        Optional<Path> file = ExportWords.output(words);
        boolean secret = words.has(ExportWords.INCLUDE_HASHES);
        Optional<OutputFile> output = file.map(path -> new OutputFile(path, words.has(ExportWords.FORCE), secret));
        output.ifPresent(OutputFile::check);
        Written written = desk.snapshot(
                words,
                screen,
                definition,
                snapshot -> write(words, screen, output, snapshot, selection.apply(snapshot)));
        file.ifPresent(desk::wrote);
        file.ifPresent(path -> tell(screen, path, written));
        ExportWords.warnOfSuspended(written.suspended(), secret, screen);
        return ExitCode.DONE;
    }

    private static Written write(
            Words words, Screen screen, Optional<OutputFile> output, Snapshot snapshot, ExportSelection asked) {
        ExportSelection selection =
                asked.fields(words.find(GlobalOptions.FIELDS).orElse(List.of()));
        FileFormat format = ExportWords.format(words);
        // At a terminal the rows themselves show how far it is.
        try (ShownProgress progress = screen.progress()) {
            TableExport export = new TableExport(snapshot, output.isPresent() ? progress : Progress.NONE);
            FileContent<Long> content = target -> export.write(selection, format, null, target);
            long rows = output.map(file -> file.write(content)).orElseGet(() -> print(screen, content));
            boolean users = selection.table() == ExportTable.USERS;
            return new Written(
                    selection.table(), rows, users ? export.countSuspended(selection.condition()) : OptionalLong.of(0));
        }
    }

    private static long print(Screen screen, FileContent<Long> content) {
        long[] rows = new long[1];
        screen.octets(target -> {
            try {
                rows[0] = content.writeTo(target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows[0];
    }

    private static void tell(Screen screen, Path file, Written written) {
        Format format = screen.settings().format();
        if (format == Format.JSON || format == Format.NDJSON) {
            screen.with(screen.settings().fields(List.of()))
                    .show(Fields.of("file", file.toString()).and("rows", written.rows()), () -> {});
        } else {
            screen.note(counted(written.rows(), written.table()) + " written to " + file);
        }
    }

    /** {@code 1,234 users}. */
    static String counted(long rows, ExportTable table) {
        String word = table.word();
        return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? word.substring(0, word.length() - 1) : word);
    }
}
