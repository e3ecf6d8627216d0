package socialmedia.transfer.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.transfer.FileFormat;

/**
 * Reads a file of rows, CSV, JSON or NDJSON in UTF-8, record by record, never holding more than one of them.
 *
 * <p>A broken record is given as {@link InputRecord.Malformed} and reading goes on where the next can be found: too few or too
 * many fields, misplaced quotes, bytes that are not UTF-8, NUL, a list for a value, a line that is not JSON. What makes the rest
 * unreadable ends it with an {@link OperatorFailure} that names file and line: a quote that is never closed, broken grammar of a
 * JSON array, compressed data cut short, a record of more than {@value #LONGEST_RECORD} characters, UTF-16
 * and UTF-32.
 */
public final class RecordReader implements AutoCloseable {

    /** In characters: what is read within a heap of 64 MiB. */
    public static final int LONGEST_RECORD = 8_000_000;

    private final InputStream input;
    private final InputName name;
    private final RecordSource records;

    private RecordReader(InputStream input, InputName name, RecordSource records) {
        this.input = input;
        this.name = name;
        this.records = records;
    }

    /**
     * Begins to read; what gzip made is told by its first bytes, whatever the name.
     *
     * @param name what messages call the file
     * @param format null to go by the name, else by the first character: {@code [} is JSON, <code>{</code> NDJSON
     * @throws OperatorFailure if it is not such a file
     */
    public static RecordReader open(InputStream input, String name, @Nullable FileFormat format) {
        InputName file = new InputName(name);
        try {
            InputStart start = InputStart.of(input);
            String other = start.otherEncoding();
            if (other != null) {
                String hint = "`iconv -f %s -t UTF-8` turns it into UTF-8".formatted(other);
                throw file.failure(1, 0, "it is %s, not UTF-8".formatted(other), hint);
            }
            FileFormat chosen =
                    format != null ? format : FileFormat.findFor(name).orElseGet(start::format);
            return new RecordReader(start.plain(), file, records(chosen, new Utf8Reader(start.plain()), file));
        } catch (IOException e) {
            throw unreadable(file, 1, e);
        }
    }

    private static RecordSource records(FileFormat format, Utf8Reader text, InputName name) throws IOException {
        return switch (format) {
            case CSV -> new CsvRecords(new LineReader(text, name), name);
            case NDJSON -> new NdjsonRecords(new LineReader(text, name), name);
            case JSON -> new JsonRecords(text, name);
        };
    }

    /** The columns of a CSV file's header; empty for the JSON forms, whose records name their own. */
    public List<String> columns() {
        return records.columns();
    }

    /**
     * The next record; empty at the end.
     *
     * @throws OperatorFailure if nothing more can be read; the reader is of no use then
     */
    public Optional<InputRecord> next() {
        try {
            return Optional.ofNullable(records.next());
        } catch (IOException e) {
            throw unreadable(name, Math.max(1, records.line()), e);
        }
    }

    private static OperatorFailure unreadable(InputName name, long line, IOException e) {
        if (e instanceof EOFException) {
            return name.failure(line, 0, "the compressed data ends too soon", "the file was cut: copy it here again");
        }
        if (e instanceof ZipException) {
            String reason = "the compressed data is damaged (%s)".formatted(FileProblem.reason(e));
            return name.failure(line, 0, reason, "copy the file here again; `gzip -t` checks it");
        }
        return name.failure(line, 0, "it cannot be read: " + FileProblem.reason(e), null);
    }

    /** Closes the stream it was opened on. */
    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw unreadable(name, Math.max(1, records.line()), e);
        }
    }
}
