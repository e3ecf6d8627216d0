package socialmedia.shell.command.transfer;

import java.nio.file.Path;
import java.util.List;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.transfer.load.ImportTable;

/** One table's rows out of a file: what {@code user import}, {@code post import} and {@code vote import} do. */
public final class TableImport {

    private static final Argument<Path> FILE = Argument.required(
                    "FILE", "CSV, JSON or NDJSON, also gzipped; - for standard input", GlobalOptions::path)
            .suggesting(Suggestions.FILES);

    private static final String COMMON = """
            Columns go by name: --map and --ignore help. Each row is checked; one that is wrong, or whose record is there
            already, is left out and goes to a rejects file with line, column and reason, to be mended and imported (exit 9).
            The rest is committed in batches, which one `undo` takes back together; --atomic imports all or nothing (5 for a
            conflict, else 1). If it breaks off, run it again with --on-conflict skip.""";

    private final Desk desk;
    private final ImportTable table;

    public TableImport(Desk desk, ImportTable table) {
        this.desk = desk;
        this.table = table;
    }

    /**
     * The command's words, without examples.
     *
     * @param columns what help says of the table's columns
     */
    public Definition definition(String group, String columns) {
        return Definition.changingData(group, table.singular() + " import", "Import " + table.word() + " from a file")
                .description(columns.strip() + "\n\n" + COMMON)
                .needs(table == ImportTable.USERS ? 3 : 6)
                .arguments(FILE)
                .options(
                        ImportWords.ON_CONFLICT,
                        ImportWords.ATOMIC,
                        ImportWords.REJECTS,
                        ImportWords.BATCH,
                        ImportWords.MAP,
                        ImportWords.IGNORE);
    }

    public ExitCode run(Words words, Screen screen, Definition definition) {
        Path file = words.get(FILE);
        boolean isStandardInput = RowsInput.isStandardInput(file);
        Path rejects = words.find(ImportWords.REJECTS)
                .map(RejectsPath::named)
                .orElseGet(() ->
                        RejectsPath.beside(isStandardInput || file.startsWith("/dev") ? Path.of("import") : file));
        ImportRun run = new ImportRun(desk, words, screen);
        try (RowsInput input = new RowsInput(desk.standardInput(), run.mayAsk())) {
            return run.run(
                    definition,
                    withRejects -> List.of(input.of(words, table, file, withRejects ? rejects : null)),
                    RowsInput.name(file));
        }
    }
}
