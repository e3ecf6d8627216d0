package socialmedia.transfer.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
 * written over: the next free name is taken, {@code users.csv.rejects-2.csv}.
 */
public final class RejectsFile implements AutoCloseable {

    /** The column with the whole of a record that could not be told apart. */
    static final String RECORD = "record";

    private static final List<String> OWN_COLUMNS = List.of("line", "column", "reason", RECORD);

    private static final String ENDING = ".csv";

    private final Path wanted;
    private final List<String> columns;
    private Path path;
    private @Nullable OutputStream out;
    private long count;

    /**
     * Nothing is written yet.
     *
     * @param columns those of the records
     * @throws OperatorFailure if no file can be made there: better now than in the middle of an import
     */
    public RejectsFile(Path path, List<String> columns) {
        requireDirectory(path);
        this.wanted = path;
        this.path = path;
        this.columns = List.copyOf(columns);
    }

    private static void requireDirectory(Path path) {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw unwritable(path, new NoSuchFileException(path.toString()));
        }
        if (!Files.isWritable(directory)) {
            throw unwritable(path, new AccessDeniedException(path.toString()));
        }
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

    /** Where they are; before the first reject, where they would be. */
    public Path path() {
        return path;
    }

    /**
     * Takes a record that could be read, but not imported.
     *
     * @param column the one to blame; empty for none
     * @throws OperatorFailure if the file cannot be written
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
            out = new BufferedOutputStream(Channels.newOutputStream(made()), 1 << 16);
            List<String> header = new ArrayList<>(OWN_COLUMNS);
            header.addAll(columns);
            out.write(CsvLine.of(header));
        }
        return out;
    }

    /** Another import may take the name at the same moment, and so only making the file tells whether it is free. */
    private FileChannel made() throws IOException {
        for (int number = 2; ; number++) {
            try {
                return FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException e) {
                path = wanted.resolveSibling(numbered(wanted.getFileName().toString(), number));
            }
        }
    }

    private static String numbered(String name, int number) {
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return stem + "-" + number + ENDING;
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
                "--rejects names another place");
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
