package socialmedia.database;

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

    private final String sql;
    private final CopyIn copy;
    private final CopyText text = new CopyText(this::send);

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
        text.number(value);
    }

    @Override
    public void text(@Nullable String value) {
        text.text(value);
    }

    @Override
    public void flag(boolean value) {
        text.flag(value);
    }

    @Override
    public void instant(Instant value) {
        text.instant(value);
    }

    @Override
    public void endRow() {
        text.endRow();
    }

    /**
     * Ends the COPY.
     *
     * @return how many rows went in
     * @throws DataAccessException if the server takes one of them amiss
     */
    public long finish() {
        text.flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw refused(sql, e);
        }
        return text.rows();
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

    private void send(byte[] bytes, int length) {
        try {
            copy.writeToCopy(bytes, 0, length);
        } catch (SQLException e) {
            throw refused(sql, e);
        }
    }
}
