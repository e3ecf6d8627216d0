package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;

/** One thing is an object, many are an array with one record a line, nothing is {@code []}. */
final class JsonWriter implements RecordWriter {

    private final PrintStream out;

    JsonWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void many(List<String> names, Iterable<Fields> records) {
        Iterator<Fields> iterator = records.iterator();
        if (!iterator.hasNext()) {
            out.println("[]");
            return;
        }
        out.println('[');
        while (iterator.hasNext()) {
            out.print(JsonText.of(iterator.next()));
            out.println(iterator.hasNext() ? "," : "");
        }
        out.println(']');
    }

    @Override
    public void one(List<String> names, Fields fields) {
        out.println(JsonText.of(fields));
    }
}
