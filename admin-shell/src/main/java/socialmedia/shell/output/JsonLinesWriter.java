package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.List;

/** One JSON object a line. */
final class JsonLinesWriter implements RecordWriter {

    private final PrintStream out;

    JsonLinesWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void many(List<String> names, Iterable<Fields> records) {
        records.forEach(record -> one(names, record));
    }

    @Override
    public void one(List<String> names, Fields fields) {
        out.println(JsonText.of(fields));
    }
}
