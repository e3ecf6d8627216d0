package socialmedia.shell.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Counts the rows that text takes on a terminal, where long lines go on in the next row. */
final class ScreenRows {

    private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final int columns;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int whole;

    /** @param columns 0 where that is not known */
    ScreenRows(int columns) {
        this.columns = columns > 0 ? columns : Integer.MAX_VALUE;
    }

    void add(byte[] octets, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (octets[i] == '\n') {
                String text =
                        COLOR.matcher(line.toString(StandardCharsets.UTF_8)).replaceAll("");
                whole += Math.max(1, (DisplayWidth.of(text) + columns - 1) / columns);
                line.reset();
            } else {
                line.write(octets[i]);
            }
        }
    }

    /** Of a line that has not ended the rows that are full. */
    int count() {
        return whole + line.size() / columns;
    }
}
