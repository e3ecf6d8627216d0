package socialmedia.transfer.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CSV with a header, as PostgreSQL's COPY writes it. Quotes are taken strictly; blank lines are skipped; behind a broken record
 * reading goes on with the next line.
 */
final class CsvRecords implements RecordSource {

    private static final String STILL_UNREAD =
            "this record could not be read; mend it and put its values into the columns";

    private final LineReader lines;
    private final InputName name;
    private final CsvHeader header;
    private final CsvFields fields;
    private Iterator<CsvFields> records;

    /** Reads the header. */
    CsvRecords(LineReader lines, InputName name) throws IOException {
        this.lines = lines;
        this.name = name;
        this.header = CsvHeader.read(lines, name);
        this.fields = new CsvFields(lines, header.columns().size());
        this.records = fromNextLine();
    }

    /** FastCSV has never read beyond the line it is at, so that another one can begin with the next. */
    private Iterator<CsvFields> fromNextLine() throws IOException {
        lines.endLine();
        return header.dialect().build(fields, lines).iterator();
    }

    @Override
    public List<String> columns() {
        return header.columns();
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public @Nullable InputRecord next() throws IOException {
        try {
            return records.hasNext() ? record(records.next()) : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            return broken(e);
        }
    }

    private InputRecord record(CsvFields read) {
        List<String> columns = header.columns();
        if (read.count() != columns.size()) {
            String fields = read.count() == 1 ? "field" : "fields";
            return malformed("", "%d %s where the header has %d".formatted(read.count(), fields, columns.size()));
        }
        String fault = read.fault();
        if (fault != null && read.isQuoteMisplaced()) {
            return malformed(columns.get(read.faultyField()), fault);
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>(2 * columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), read.value(i));
        }
        String unread = header.unread(values);
        if (fault == null && unread != null) {
            return InputRecord.Malformed.ofText(lines.recordLine(), "", STILL_UNREAD, unread);
        }
        return fault == null
                ? new InputRecord.Values(lines.recordLine(), values)
                : new InputRecord.Malformed(lines.recordLine(), columns.get(read.faultyField()), fault, values, "");
    }

    private InputRecord malformed(String column, String reason) {
        return InputRecord.Malformed.ofText(lines.recordLine(), column, reason, lines.recordText());
    }

    private InputRecord broken(CsvParseException e) throws IOException {
        if (!(e.getCause() instanceof CsvParseException)) {
            throw unwrapped(e);
        }
        String column = header.name(fields.count());
        if (lines.hasToldOfEnd()) {
            throw name.failure(
                    lines.recordLine(),
                    0,
                    "column %s: a quote that is never closed, up to the end of the file".formatted(column),
                    "close it, or double a quote that belongs to the text; or was the file cut?");
        }
        String reason = "text behind the closing quote"
                + (lines.line() == lines.recordLine() ? "" : ", in line " + lines.line());
        InputRecord broken = malformed(column, reason);
        records = fromNextLine();
        return broken;
    }

    /** FastCSV wraps whatever comes up, what the lines' reader throws included. */
    private static RuntimeException unwrapped(CsvParseException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }
}
