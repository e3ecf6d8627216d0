package socialmedia.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socialmedia.database.RowSink;

/** Rows as CSV that COPY reads: null is an empty field, the empty text {@code ""}. */
final class CsvRows implements RowSink {

    private final Writer out;
    private boolean inRow;

    CsvRows(Writer out) {
        this.out = out;
    }

    @Override
    public void number(long value) {
        field(Long.toString(value));
    }

    @Override
    public void text(@Nullable String value) {
        field(value == null ? "" : isPlain(value) ? value : '"' + value.replace("\"", "\"\"") + '"');
    }

    @Override
    public void flag(boolean value) {
        field(value ? "t" : "f");
    }

    @Override
    public void instant(Instant value) {
        field(value.toString());
    }

    @Override
    public void endRow() {
        write("\n");
        inRow = false;
    }

    private void field(String text) {
        if (inRow) {
            write(",");
        }
        inRow = true;
        write(text);
    }

    /** A backslash alone could be the mark of the end. */
    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == '\\');
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
