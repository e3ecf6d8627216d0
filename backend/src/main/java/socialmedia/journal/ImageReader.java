package socialmedia.journal;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the journal's images as names with values, without password hashes. */
final class ImageReader {

    private static final String MASK = "***";
    private static final List<String> SECRET = List.of("password", "stand_in");

    private ImageReader() {}

    /** What a statement selects of an image of {@code row_change r}. */
    static String columns(String image) {
        return """
                array(select e.key from jsonb_each(r.%1$s) e order by e.key) as %1$s_names,
                array(select jsonb_typeof(e.value) from jsonb_each(r.%1$s) e order by e.key) as %1$s_types,
                array(select r.%1$s ->> e.key from jsonb_each(r.%1$s) e order by e.key) as %1$s_texts""".formatted(image);
    }

    /** Empty where there is no image. */
    static Map<String, @Nullable Object> read(ResultSet row, String image) throws SQLException {
        List<String> names = texts(row, image + "_names");
        List<String> types = texts(row, image + "_types");
        List<@Nullable String> values = texts(row, image + "_texts");
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            String text = values.get(column);
            boolean masked = text != null && SECRET.contains(name);
            read.put(name, masked ? MASK : value(types.get(column), text));
        }
        return read;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Object value(String type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case "number" -> new BigDecimal(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
