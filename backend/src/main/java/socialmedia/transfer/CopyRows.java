package socialmedia.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.SqlProvider;

/**
 * Rows as the server itself writes them, by COPY: none is taken apart here.
 *
 * @see <a href="https://www.postgresql.org/docs/15/sql-copy.html">COPY</a>
 */
final class CopyRows implements ConnectionCallback<Long>, SqlProvider {

    /**
     * JSON escapes every control character, so no line holds these two, and none is quoted: it comes as it is.
     */
    private static final String RAW = "format csv, quote e'\\x01', delimiter e'\\x02'";

    private final String sql;
    private final boolean hasHeader;
    private final RowLines lines;

    CopyRows(ExportQuery query, FileFormat format, RowLines lines) {
        this.hasHeader = format == FileFormat.CSV;
        this.sql = hasHeader
                ? "copy (" + query.inlined() + ") to stdout with (format csv, header)"
                : "copy (select row_to_json(r) from (" + query.inlined() + ") r) to stdout with (" + RAW + ")";
        this.lines = lines;
    }

    @Override
    public String getSql() {
        return sql;
    }

    @Override
    public Long doInConnection(Connection connection) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            return read(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (copy.isActive()) {
                end(connection, copy);
            }
        }
    }

    private long read(CopyOut copy) throws SQLException, IOException {
        boolean header = hasHeader;
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            if (header) {
                lines.header(line);
                header = false;
            } else {
                lines.row(line);
            }
        }
        return lines.finish();
    }

    /** By the driver's own cancelCopy the next statement, a rollback, would meet what is left of this one. */
    private static void end(Connection connection, CopyOut copy) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
            while (copy.readFromCopy() != null) {
                // on its way already
            }
        } catch (SQLException e) {
            // the end that was asked for; or the connection is lost, which is said by what stopped the reading
        }
    }
}
