package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligned columns under their names; one thing is a column of names beside its values. */
final class TableWriter implements RecordWriter {

    /** So many rows are looked at before the first is printed, and after them the next as many: memory has an end. */
    private static final int ROWS_AT_ONCE = 1_000;

    private static final String NOTHING = "-";

    private final PrintStream out;
    private final TableWidth width;

    TableWriter(PrintStream out, TableWidth width) {
        this.out = out;
        this.width = width;
    }

    @Override
    public void many(List<String> names, Iterable<Fields> records) {
        if (names.isEmpty()) {
            return;
        }
        Iterator<Fields> iterator = records.iterator();
        TableLayout layout = new TableLayout(names.size(), width);
        List<String> head = names;
        do {
            List<List<String>> rows = new ArrayList<>();
            if (!head.isEmpty()) {
                rows.add(head);
                head = List.of();
            }
            while (iterator.hasNext() && rows.size() < ROWS_AT_ONCE) {
                rows.add(row(iterator.next(), layout));
            }
            layout.print(rows, out);
        } while (iterator.hasNext());
    }

    private static List<String> row(Fields fields, TableLayout layout) {
        List<@Nullable Object> values = new ArrayList<>(fields.asMap().values());
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null && !(value instanceof Number)) {
                layout.holdsText(column);
            }
        }
        return values.stream().map(TableWriter::cell).toList();
    }

    @Override
    public void one(List<String> names, Fields fields) {
        List<List<String>> rows = new ArrayList<>();
        fields.asMap().forEach((name, value) -> rows.add(List.of(name, cell(value))));
        TableLayout layout = new TableLayout(2, width);
        layout.holdsText(0);
        layout.holdsText(1);
        layout.print(rows, out);
    }

    private static String cell(@Nullable Object value) {
        return value == null ? NOTHING : CellText.of(FieldText.of(value));
    }
}
