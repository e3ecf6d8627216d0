package socialmedia.shell.output;

import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A header and a line each, as PostgreSQL's COPY writes them: null is empty, the empty string is {@code ""}. */
final class CsvWriter implements RecordWriter {

    private final PrintStream out;
    private final StringWriter line = new StringWriter();
    private final de.siegmar.fastcsv.writer.CsvWriter csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
            .bufferSize(0)
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .build(line);

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

    private void line(Collection<? extends @Nullable Object> values) {
        csv.writeRecord(values.stream()
                .map(value -> value == null ? null : FieldText.of(value))
                .toArray(String[]::new));
        out.print(line);
        line.getBuffer().setLength(0);
    }
}
