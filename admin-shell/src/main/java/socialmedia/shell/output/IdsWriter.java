package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.List;

/** One id a line: the field {@code id}, else the first one. */
final class IdsWriter implements RecordWriter {

    private static final String ID = "id";

    private final PrintStream out;

    IdsWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void many(List<String> names, Iterable<Fields> records) {
        records.forEach(record -> one(names, record));
    }

    @Override
    public void one(List<String> names, Fields fields) {
        Object value = fields.asMap().get(names.contains(ID) ? ID : names.get(0));
        if (value != null) {
            out.println(SafeText.line(FieldText.of(value)));
        }
    }
}
