package socialmedia.migration.loss;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL text on one connection as it is, without JDBC escapes, and its small answers. */
public record Sql(Connection connection) {

    /** An identifier, quoted whether it must be or not. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** How many rows it touched. */
    public long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.execute(sql) ? 0 : Math.max(0, statement.getLargeUpdateCount());
        }
    }

    /** The first column of every row. */
    public List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
            }
        }
        return texts;
    }

    /** The first column of the first row, null where there is none. */
    public @Nullable String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(sql)) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    public long number(String sql) throws SQLException {
        String text = text(sql);
        return text == null ? 0 : Long.parseLong(text);
    }

    public boolean ask(String sql) throws SQLException {
        return "t".equals(text(sql));
    }
}
