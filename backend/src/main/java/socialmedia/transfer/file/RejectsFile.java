package socialmedia.transfer.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * Where rejected records go, to be mended and imported again: a CSV file with line, column and reason, the whole record where it
 * could not be told apart, and then the record's own columns as they were read, a byte that is not UTF-8 as that byte.
 *
 * <p>It is made with the first reject, readable by its owner alone, since it may hold hashes; one that is there already is never
 * written over.
 */
public final class RejectsFile implements AutoCloseable {

    private static final List<String> OWN_COLUMNS = List.of("line", "column", "reason", "record");

    private final Path path;
    private final List<String> columns;
    private @Nullable OutputStream out;
    private long count;

    /**
     * Nothing is written yet.
     *
     * @param columns those of the records
     * @throws OperatorFailure if the file exists: better now than in the middle of an import
     */
    public RejectsFile(Path path, List<String> columns) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw unwritable(path, new FileAlreadyExistsException(path.toString()));
        }
        this.path = path;
        this.columns = List.copyOf(columns);
    }

    /** Of the columns of a file to import those of its records: all, but in a rejects file those that this class put before them. */
    public static List<String> recordColumns(List<String> columns) {
        int own = OWN_COLUMNS.size();
        boolean isRejectsFile = columns.size() > own && columns.subList(0, own).equals(OWN_COLUMNS);
        return isRejectsFile ? columns.subList(own, columns.size()) : columns;
    }

    /** How many records went in. */
    public long count() {
        return count;
    }

    public Path path() {
        return path;
    }

    /**
     * Takes a record that could be read, but not imported.
     *
     * @param column the one to blame; empty for none
     * @throws OperatorFailure if the file exists or cannot be written
     */
    public void reject(InputRecord.Values record, String column, String reason) {
        line(record.line(), column, reason, "", record.values());
    }

    /** Takes a record that could not be read, as {@link #reject(InputRecord.Values, String, String)} does. */
    public void reject(InputRecord.Malformed record) {
        line(record.line(), record.column(), record.reason(), record.text(), record.values());
    }

    private void line(long line, String column, String reason, String text, Map<String, @Nullable String> values) {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(String.valueOf(line));
        fields.add(column.isEmpty() ? null : column);
        fields.add(reason);
        fields.add(text.isEmpty() ? null : text);
        for (String name : columns) {
            fields.add(values.get(name));
        }
        write(fields);
        count++;
    }

    private void write(List<? extends @Nullable String> fields) {
        try {
            opened().write(CsvLine.of(fields));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private OutputStream opened() throws IOException {
        if (out == null) {
            FileChannel channel = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            List<String> header = new ArrayList<>(OWN_COLUMNS);
            header.addAll(columns);
            out.write(CsvLine.of(header));
        }
        return out;
    }

    /** Brings what was rejected so far into the file, so that it is there when the program is killed. */
    public void flush() {
        try {
            if (out != null) {
                out.flush();
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static OperatorFailure unwritable(Path path, IOException e) {
        return new OperatorFailure(
                Kind.FAILED,
                "rejects file %s cannot be written: %s".formatted(path, FileProblem.reason(e)),
                "`--rejects FILE` names another");
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }
}
