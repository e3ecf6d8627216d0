package socialmedia.shell.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A header and a line each, as PostgreSQL's COPY writes them: null is empty, the empty string is {@code ""}. */
final class CsvWriter implements RecordWriter {

    private static final CSVFormat CELL =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private final PrintStream out;

    CsvWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void many(List<String> names, Iterable<Fields> records) {
        if (names.isEmpty()) {
            return;
        }
        line(names);
        records.forEach(record -> line(record.asMap().values()));
    }

    @Override
    public void one(List<String> names, Fields fields) {
        many(names, List.of(fields));
    }

    private void line(Iterable<? extends @Nullable Object> values) {
        String separator = "";
        for (Object value : values) {
            out.print(separator);
            if (value != null) {
                cell(FieldText.of(value));
            }
            separator = ",";
        }
        out.println();
    }

    /** Each cell as if it were a line's first: only there does commons-csv quote the empty string. */
    private void cell(String text) {
        try {
            CELL.print(text, out, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
