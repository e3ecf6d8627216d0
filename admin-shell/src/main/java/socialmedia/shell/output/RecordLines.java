package socialmedia.shell.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record for people: names beside values; a value of several lines goes on below its first. */
final class RecordLines {

    private static final String NOTHING = "-";
    private static final String GAP = "  ";

    private RecordLines() {}

    /** The lines go on under their first, so that no text can pass for another field. */
    static List<String> of(Fields fields) {
        int width = fields.asMap().keySet().stream()
                .mapToInt(DisplayWidth::of)
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> field : fields.asMap().entrySet()) {
            String left = field.getKey() + " ".repeat(width - DisplayWidth.of(field.getKey()));
            for (String line : values(field.getValue())) {
                lines.add((left + GAP + line).stripTrailing());
                left = " ".repeat(width);
            }
        }
        return lines;
    }

    private static List<String> values(@Nullable Object value) {
        return value == null
                ? List.of(NOTHING)
                : List.of(SafeText.lines(FieldText.of(value).replace("\r\n", "\n"))
                        .split("\n", -1));
    }
}
