package socialmedia.transfer.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/** Collects the fields of one record after the other; what is more than the header has is counted, not kept. */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields> {

    private final LineReader lines;
    private final @Nullable String[] values;
    private int count;
    private int faultyField;
    private boolean isQuoteMisplaced;
    private @Nullable String fault;

    CsvFields(LineReader lines, int most) {
        this.lines = lines;
        this.values = new String[most];
    }

    int count() {
        return count;
    }

    /** Null for an empty field without quotes. */
    @Nullable
    String value(int field) {
        return values[field];
    }

    /** The first thing that is wrong with the text of a field, or null. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Whether that is a quote where none may be: then nobody can tell what the field was to be. */
    boolean isQuoteMisplaced() {
        return isQuoteMisplaced;
    }

    int faultyField() {
        return faultyField;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        lines.beginRecord();
        count = 0;
        fault = null;
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
        if (field < values.length) {
            String value = length == 0 && !quoted ? null : new String(buffer, offset, length);
            values[field] = value;
            if (value != null && fault == null) {
                isQuoteMisplaced = !quoted && value.indexOf('"') >= 0;
                fault = isQuoteMisplaced ? "a quote in a field without quotes" : TextFault.find(value);
                faultyField = field;
            }
        }
        count = field + 1;
    }

    @Override
    protected CsvFields buildRecord() {
        return this;
    }
}
