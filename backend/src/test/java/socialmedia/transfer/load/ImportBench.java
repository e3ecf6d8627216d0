package socialmedia.transfer.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.ChangeReport;
import socialmedia.progress.Progress;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.transfer.FileFormat;
import socialmedia.transfer.file.RecordReader;

/** Imports texts into a database of a test's own. */
final class ImportBench implements AutoCloseable {

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();
    private final Path directory;
    private int files;

    ImportBench(Path directory) {
        this.directory = directory;
    }

    SocialMediaDatabase database() {
        return database;
    }

    static ImportSettings settings(OnConflict onConflict) {
        return new ImportSettings(onConflict, false, ImportSettings.DEFAULT_BATCH, ColumnNames.AS_THEY_ARE);
    }

    static ImportSettings atomic(OnConflict onConflict) {
        return new ImportSettings(onConflict, true, ImportSettings.DEFAULT_BATCH, ColumnNames.AS_THEY_ARE);
    }

    FileReport csv(ImportTable table, ImportSettings settings, String text) {
        return run(SocialMediaDatabase.request("import"), table, settings, text, FileFormat.CSV)
                .result()
                .get(0);
    }

    ChangeReport<List<FileReport>> run(
            ActionRequest request, ImportTable table, ImportSettings settings, String text, FileFormat format) {
        return new RowsImport(database.journaled(), settings, Progress.NONE)
                .run(request, List.of(file(table, text, format)));
    }

    ImportFile file(ImportTable table, String text, FileFormat format) {
        Path rejects = directory.resolve("rejects" + ++files + ".csv");
        return new ImportFile(
                table,
                table.word() + "." + format.name().toLowerCase(java.util.Locale.ROOT),
                () -> RecordReader.open(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), table.word(), format),
                Optional.of(rejects));
    }

    /** The rejects file of the last import. */
    String rejects() {
        try {
            return Files.readString(directory.resolve("rejects" + files + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query of one text column, in lines. */
    String rows(String sql) {
        return String.join("\n", database.jdbc().sql(sql).query(String.class).list());
    }

    @Override
    public void close() {
        database.close();
    }
}
