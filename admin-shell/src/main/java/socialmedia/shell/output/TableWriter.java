package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligned columns under their names; one thing is a column of names beside its values. */
final class TableWriter implements RecordWriter {

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
        List<List<String>> rows = new ArrayList<>();
        rows.add(names);
        boolean[] numeric = new boolean[names.size()];
        Arrays.fill(numeric, true);
        for (Fields fields : records) {
            List<@Nullable Object> values = new ArrayList<>(fields.asMap().values());
            rows.add(values.stream().map(TableWriter::cell).toList());
            for (int column = 0; column < numeric.length; column++) {
                Object value = values.get(column);
                numeric[column] &= value == null || value instanceof Number;
            }
        }
        new TableLayout(rows, numeric, width).print(out);
    }

    @Override
    public void one(List<String> names, Fields fields) {
        List<List<String>> rows = new ArrayList<>();
        fields.asMap().forEach((name, value) -> rows.add(List.of(name, cell(value))));
        new TableLayout(rows, new boolean[2], width).print(out);
    }

    private static String cell(@Nullable Object value) {
        return value == null ? NOTHING : SafeText.line(FieldText.of(value));
    }
}
