package socialmedia.transfer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as the lines of files have them, to the letter as PostgreSQL writes them. */
final class LineText {

    private LineText() {}

    /** A field of CSV: null is empty, the empty text {@code ""}. */
    static void csv(StringBuilder line, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (!isQuoted(value)) {
            line.append(value);
            return;
        }
        line.append('"').append(value.replace("\"", "\"\"")).append('"');
    }

    private static boolean isQuoted(String value) {
        return value.isEmpty()
                || value.equals("\\.")
                || value.chars().anyMatch(letter -> ",\"\n\r".indexOf(letter) >= 0);
    }

    /** A text of JSON, or null. */
    static void json(StringBuilder line, @Nullable String value) {
        if (value == null) {
            line.append("null");
            return;
        }
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            json(line, value.charAt(i));
        }
        line.append('"');
    }

    private static void json(StringBuilder line, char letter) {
        switch (letter) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\b' -> line.append("\\b");
            case '\f' -> line.append("\\f");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (letter < ' ') {
                    line.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                } else {
                    line.append(letter);
                }
            }
        }
    }
}
