package socialmedia.seed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import socialmedia.database.CopyText;
import socialmedia.database.RowSink;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.progress.Progress;

/** Writes a seed's rows into files, without any database: those that empty tables at head would get. */
public final class SeedFiles {

    private final SeedPlan plan;
    private final Progress progress;
    private final SeedRows rows;

    public SeedFiles(SeedPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.rows = new SeedRows(plan, SeedStart.EMPTY);
    }

    private record Table(String name, List<String> columns, long total, Consumer<RowSink> rows) {}

    private List<Table> tables() {
        return List.of(
                new Table("users", SeedRows.userColumns(true), plan.users(), rows::users),
                new Table("posts", SeedRows.postColumns(), plan.posts(), rows::posts),
                new Table("votes", SeedRows.voteColumns(), plan.votes(), rows::votes));
    }

    /**
     * Writes {@code users.csv}, {@code posts.csv} and {@code votes.csv} with a line of column names each, as
     * {@code \copy ... csv header} reads them.
     *
     * @param directory made if it is not there
     * @throws OperatorFailure (failed) if it cannot be written to
     */
    public List<Path> writeCsv(Path directory) {
        try {
            Files.createDirectories(directory);
            return tables().stream()
                    .map(table -> written(directory.resolve(table.name() + ".csv"), out -> csv(table, out)))
                    .toList();
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    /** Writes one file that psql runs, in one transaction. */
    public Path writeSql(Path file) {
        return written(file, this::sql);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Whoever looks sees the whole file or none. */
    private static Path written(Path file, Content content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                content.writeTo(out);
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        } catch (UncheckedIOException e) {
            throw unwritable(file, Objects.requireNonNull(e.getCause()));
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw unwritable(part, e);
        }
    }

    private static OperatorFailure unwritable(Path file, IOException reason) {
        return new OperatorFailure(Kind.FAILED, file + " cannot be written: " + FileProblem.reason(reason));
    }

    private void csv(Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(String.join(",", table.columns()) + "\n");
        fill(table, new CsvRows(writer));
        writer.flush();
    }

    private void sql(OutputStream out) throws IOException {
        print(out, "\\set ON_ERROR_STOP on\nbegin;\nset search_path = public;\nset client_encoding = 'UTF8';\n");
        for (Table table : tables()) {
            print(out, "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin;\n");
            CopyText text = new CopyText((bytes, length) -> write(out, bytes, length));
            fill(table, text);
            text.flush();
            print(out, "\\.\n");
        }
        for (String table : List.of("users", "posts")) {
            print(
                    out,
                    "select setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) from %1$s having count(*) > 0;\n"
                            .formatted(table));
        }
        print(out, "commit;\nanalyze users, posts, votes;\n");
    }

    private void fill(Table table, RowSink sink) {
        progress.begin(table.name(), table.total());
        CountedRows counted = new CountedRows(sink, progress);
        table.rows().accept(counted);
        counted.tell();
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
