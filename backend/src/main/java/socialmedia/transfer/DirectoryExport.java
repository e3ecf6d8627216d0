package socialmedia.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Condition;
import socialmedia.journal.JournaledDatabase.Snapshot;
import socialmedia.progress.Progress;

/** Writes users, posts and votes of one moment into the files of one directory. */
public final class DirectoryExport {

    private final OutputDirectory directory;
    private final FileFormat format;
    private final boolean compressed;

    /** @param compressed whether the files are compressed by gzip */
    public DirectoryExport(OutputDirectory directory, FileFormat format, boolean compressed) {
        this.directory = directory;
        this.format = format;
        this.compressed = compressed;
    }

    /**
     * What is taken.
     *
     * @param subset null for everything
     * @param anonymizer null to leave what people wrote as it is
     */
    public record Content(
            PasswordColumn passwords,
            @Nullable Subset subset,
            @Nullable Anonymizer anonymizer) {

        /** Refuses hashes beside fakes: with them the people could be told by their passwords. */
        public Content {
            if (anonymizer != null && passwords == PasswordColumn.HASHES) {
                throw new IllegalArgumentException("hashes do not go with fakes");
            }
        }

        private Condition condition(ExportTable table) {
            return subset == null ? Condition.ALL : subset.of(table);
        }
    }

    /**
     * What was written.
     *
     * @param rows of each table
     * @param suspended how many of the users are suspended, which the files do not tell; empty if this role may not know
     * @param leftOut columns that may name people and have no fakes, as {@code users.bio}
     */
    public record Report(Map<ExportTable, Long> rows, OptionalLong suspended, List<String> leftOut) {

        public Report {
            rows = Map.copyOf(rows);
            leftOut = List.copyOf(leftOut);
        }

        public long rows(ExportTable table) {
            return rows.getOrDefault(table, 0L);
        }
    }

    /**
     * Writes the files; rows are kept nowhere but there.
     *
     * @throws socialmedia.failure.OperatorFailure (refused, usage) if the directory is not free, (failed) if it cannot be
     *     written, (interrupted) if the work was asked to stop; then nothing is left behind
     * @throws org.springframework.dao.DataAccessException if the server refuses, or the connection is lost
     */
    public Report write(Snapshot snapshot, Content content, Progress progress) {
        TableExport export = new TableExport(snapshot, progress);
        Map<ExportTable, Long> rows = directory.write(inside -> {
            Map<ExportTable, Long> written = new EnumMap<>(ExportTable.class);
            for (ExportTable table : ExportTable.values()) {
                written.put(table, write(export, table, content, inside.resolve(fileName(table))));
            }
            return written;
        });
        return new Report(
                rows, export.countSuspended(content.condition(ExportTable.USERS)), leftOut(snapshot, content));
    }

    private long write(TableExport export, ExportTable table, Content content, Path file) throws IOException {
        ExportSelection selection =
                ExportSelection.of(table, content.condition(table)).passwords(content.passwords());
        return new OutputFile(file, false, directory.secret())
                .create(target -> export.write(selection, format, content.anonymizer(), target));
    }

    /** {@code users.csv.gz}. */
    public String fileName(ExportTable table) {
        return fileName(table, format, compressed);
    }

    private static String fileName(ExportTable table, FileFormat format, boolean compressed) {
        return table.word() + "." + format.name().toLowerCase(Locale.ROOT) + (compressed ? FileFormat.GZIP : "");
    }

    /** Whether a file of this name can have come from here. */
    static boolean isOwn(String name) {
        return FileFormat.findFor(name)
                .filter(format -> Stream.of(ExportTable.values())
                        .anyMatch(table -> name.equals(fileName(table, format, FileFormat.isCompressed(name)))))
                .isPresent();
    }

    private static List<String> leftOut(Snapshot snapshot, Content content) {
        Anonymizer anonymizer = content.anonymizer();
        return anonymizer == null
                ? List.of()
                : Stream.of(ExportTable.values())
                        .flatMap(table -> table.columns(snapshot.database()).stream()
                                .filter(column -> !anonymizer.knows(table, column.name()))
                                .map(column -> table.word() + "." + column.name()))
                        .toList();
    }
}
