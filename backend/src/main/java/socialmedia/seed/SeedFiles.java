package socialmedia.seed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import socialmedia.database.CopyText;
import socialmedia.database.RowSink;
import socialmedia.failure.OperatorFailure;
import socialmedia.progress.Progress;
import socialmedia.transfer.FileContent;
import socialmedia.transfer.OutputDirectory;
import socialmedia.transfer.OutputFile;

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

    private record Table(String name, List<String> columns, long total, Consumer<RowSink> rows) {

        String fileName() {
            return name + ".csv";
        }
    }

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
     * @throws OperatorFailure as {@link OutputDirectory#write}
     */
    public List<Path> writeCsv(OutputDirectory directory) {
        List<String> names = directory.write(inside -> {
            for (Table table : tables()) {
                Path file = inside.resolve(table.fileName());
                new OutputFile(file, false, false).write(content(file, out -> csv(table, out)));
            }
            return tables().stream().map(Table::fileName).toList();
        });
        return names.stream().map(directory.target()::resolve).toList();
    }

    /**
     * Writes one file that psql runs, in one transaction.
     *
     * @throws OperatorFailure as {@link OutputFile#write}
     */
    public Path writeSql(OutputFile file) {
        return file.write(content(file.target(), this::sql));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A row has no way to say that it cannot be written but this one. */
    private static FileContent<Path> content(Path file, Content content) {
        return out -> {
            try {
                content.writeTo(out);
                return file;
            } catch (UncheckedIOException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        };
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
