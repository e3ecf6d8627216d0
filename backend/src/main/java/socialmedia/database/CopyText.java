package socialmedia.database;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text form of COPY, handed on piece by piece, each of whole rows.
 *
 * @see <a href="https://www.postgresql.org/docs/15/sql-copy.html">COPY</a>
 */
public final class CopyText implements RowSink {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 20;

    private final Target target;
    private byte[] buffer = new byte[BUFFER];
    private int length;
    private boolean inRow;
    private long rows;

    public CopyText(Target target) {
        this.target = target;
    }

    /** Takes the bytes. */
    public interface Target {

        /**
         * Takes some.
         *
         * @param length how many of them count; the array is used again
         */
        void take(byte[] bytes, int length);
    }

    @Override
    public void number(long value) {
        beginColumn();
        room(LONGEST_NUMBER);
        if (value < 0) {
            raw(Long.toString(value));
            return;
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    @Override
    public void text(@Nullable String value) {
        beginColumn();
        if (value == null) {
            raw("\\N");
            return;
        }
        byte[] octets = value.getBytes(StandardCharsets.UTF_8);
        room(2 * octets.length);
        for (byte octet : octets) {
            byte escaped = escape(octet);
            if (escaped != 0) {
                buffer[length++] = '\\';
                buffer[length++] = escaped;
            } else {
                buffer[length++] = octet;
            }
        }
    }

    private static byte escape(byte octet) {
        return switch (octet) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    @Override
    public void flag(boolean value) {
        beginColumn();
        raw(value ? "t" : "f");
    }

    @Override
    public void instant(Instant value) {
        beginColumn();
        String text = value.toString();
        // PostgreSQL would take the sign that years of five digits have for that of a time zone.
        raw(text.startsWith("+") ? text.substring(1) : text);
    }

    @Override
    public void endRow() {
        room(1);
        buffer[length++] = '\n';
        inRow = false;
        rows++;
        if (length > BUFFER / 2) {
            flush();
        }
    }

    /** Hands on what is left. */
    public void flush() {
        target.take(buffer, length);
        length = 0;
    }

    /** How many there were. */
    public long rows() {
        return rows;
    }

    private void beginColumn() {
        if (inRow) {
            room(1);
            buffer[length++] = '\t';
        }
        inRow = true;
    }

    private void raw(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            buffer[length++] = (byte) ascii.charAt(i);
        }
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            byte[] larger = new byte[Math.max(2 * buffer.length, length + more)];
            System.arraycopy(buffer, 0, larger, 0, length);
            buffer = larger;
        }
    }
}
