package socialmedia.shell.command.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.journal.RowChange;
import socialmedia.shell.output.Fields;

/** A touched row, whole for programs and in short for people. */
final class RowFields {

    static final List<String> FOR_PEOPLE = List.of("table", "key", "what", "values");

    private RowFields() {}

    static Fields of(RowChange row) {
        return Fields.of("table", row.table().word())
                .and("key", image(row.key()))
                .and("before", row.before().isEmpty() ? null : image(row.before()))
                .and("after", row.after().isEmpty() ? null : image(row.after()));
    }

    static Fields forPeople(RowChange row) {
        return Fields.of("table", row.table().word())
                .and("key", row.keyValues().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .and("what", row.what().name().toLowerCase(Locale.ROOT))
                .and("values", values(row));
    }

    private static @Nullable String values(RowChange row) {
        return switch (row.what()) {
            case INSERTED -> all(row.after());
            case DELETED -> all(row.before());
            case UPDATED ->
                row.changed().stream()
                        .map(column -> column + ": " + row.before().get(column) + " -> "
                                + row.after().get(column))
                        .collect(Collectors.joining(", "));
            case ERASED -> null;
        };
    }

    private static String all(Map<String, @Nullable Object> image) {
        return image.entrySet().stream()
                .map(column -> column.getKey() + ": " + column.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Fields image(Map<String, @Nullable Object> image) {
        Fields fields = new Fields();
        image.forEach(fields::and);
        return fields;
    }
}
