package socialmedia.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.transfer.ExportQuery.Column;

/** Rows read by a cursor, what people wrote in them replaced, and put together again as the server would. */
final class AnonymousRows {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Anonymizer anonymizer;

    AnonymousRows(JdbcClient database, Anonymizer anonymizer) {
        this.database = database;
        this.anonymizer = anonymizer;
    }

    long write(ExportQuery query, FileFormat format, RowLines lines) throws IOException {
        ExportTable table = query.selection().table();
        List<Column> columns = query.columns().stream()
                .filter(column -> anonymizer.knows(table, column.name()))
                .toList();
        ExportQuery texts = query.with(
                columns.stream().map(column -> asText(column, table, format)).toList());
        if (format == FileFormat.CSV) {
            lines.header(bytes(String.join(",", texts.names())));
        }
        database.sql(texts.sql())
                .params(query.selection().condition().values())
                .withFetchSize(FETCHED_AT_ONCE)
                .query((ResultSet row) -> write(row, texts, format, lines));
        return lines.finish();
    }

    /** What stays is put into words by the server: as its types print, or as JSON. */
    private Column asText(Column column, ExportTable table, FileFormat format) {
        if (anonymizer.isFaked(table, column.name())) {
            return column;
        }
        String text = format == FileFormat.CSV
                ? "format('%s', " + column.value() + ")"
                : "to_json(" + column.value() + ")::text";
        return new Column(column.name(), column.quoted(), text);
    }

    private void write(ResultSet row, ExportQuery query, FileFormat format, RowLines lines) throws SQLException {
        try {
            String line = format == FileFormat.CSV ? csv(row, query) : json(row, query);
            lines.row(bytes(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csv(ResultSet row, ExportQuery query) throws SQLException {
        StringBuilder line = new StringBuilder();
        String separator = "";
        for (Column column : query.columns()) {
            line.append(separator);
            LineText.csv(line, value(row, column, query));
            separator = ",";
        }
        return line.toString();
    }

    private String json(ResultSet row, ExportQuery query) throws SQLException {
        StringBuilder line = new StringBuilder();
        char separator = '{';
        for (Column column : query.columns()) {
            line.append(separator);
            LineText.json(line, column.name());
            line.append(':');
            String value = value(row, column, query);
            if (anonymizer.isFaked(query.selection().table(), column.name())) {
                LineText.json(line, value);
            } else {
                line.append(value);
            }
            separator = ',';
        }
        return line.append('}').toString();
    }

    private @Nullable String value(ResultSet row, Column column, ExportQuery query) throws SQLException {
        String value = row.getString(column.name());
        ExportTable table = query.selection().table();
        return anonymizer.isFaked(table, column.name()) ? anonymizer.fake(table, column.name(), value) : value;
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
