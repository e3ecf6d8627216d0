package socialmedia.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Rows on their way into a table by COPY, in its text form. Close it in any case: unless it was finished, the COPY is taken back.
 *
 * @see <a href="https://www.postgresql.org/docs/15/sql-copy.html">COPY</a>
 */
public final class CopyStream implements RowSink, AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 20;

    private final String sql;
    private final CopyIn copy;
    private byte[] buffer = new byte[BUFFER];
    private int length;
    private boolean inRow;
    private long rows;

    private CopyStream(String sql, CopyIn copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /**
     * Begins a COPY.
     *
     * @param connection one that is in a transaction
     * @param target the table with its columns, as SQL: {@code users (id, email)}
     * @param options in the manner of {@code with (...)}, such as {@code freeze}; empty for none
     * @throws DataAccessException if the server refuses it
     */
    public static CopyStream into(Connection connection, String target, String options) {
        String sql = "copy " + target + " from stdin" + (options.isEmpty() ? "" : " with (" + options + ")");
        try {
            return new CopyStream(
                    sql, connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
        } catch (SQLException e) {
            throw refused(sql, e);
        }
    }

    private static DataAccessException refused(String sql, SQLException reason) {
        return new UncategorizedSQLException("copy", sql, reason);
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
        raw(value.toString());
    }

    @Override
    public void endRow() {
        room(1);
        buffer[length++] = '\n';
        inRow = false;
        rows++;
        if (length > BUFFER / 2) {
            send();
        }
    }

    /**
     * Ends the COPY.
     *
     * @return how many rows went in
     * @throws DataAccessException if the server takes one of them amiss
     */
    public long finish() {
        send();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw refused(sql, e);
        }
        return rows;
    }

    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw refused(sql, e);
            }
        }
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

    private void send() {
        try {
            copy.writeToCopy(buffer, 0, length);
        } catch (SQLException e) {
            throw refused(sql, e);
        }
        length = 0;
    }
}
