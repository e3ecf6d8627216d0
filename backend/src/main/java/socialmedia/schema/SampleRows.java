package socialmedia.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a few rows into every table of a shadow database, since empty tables hide what a migration does to full ones. Parents
 * come first; a value is made from its column's type.
 */
public final class SampleRows {

    /** How many rows each filling tries to add to a table. */
    public static final int ROWS = 3;

    private final Connection connection;

    /** On a connection in autocommit. */
    public SampleRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds rows to all tables that take them.
     *
     * @return the tables that stay empty, each with the reason
     */
    public List<String> fill() throws SQLException {
        List<String> refused = new ArrayList<>();
        for (SampleTable table : SampleTable.read(connection)) {
            String reason = fill(table);
            if (reason != null) {
                refused.add(table.name() + ": " + reason);
            }
        }
        return refused;
    }

    /** Removes all rows of all tables. */
    public void clear() throws SQLException {
        List<SampleTable> tables = SampleTable.read(connection);
        if (!tables.isEmpty()) {
            execute("truncate "
                    + String.join(", ", tables.stream().map(SampleTable::name).toList()) + " cascade");
        }
    }

    /** One by one: where one value does not fit, another may. */
    private @Nullable String fill(SampleTable table) throws SQLException {
        connection.setAutoCommit(false);
        try {
            String reason = null;
            int added = 0;
            for (int n = 1; n <= 2 * ROWS && added < ROWS; n++) {
                Savepoint before = connection.setSavepoint();
                try {
                    added += execute(table.insertion(count(table) + n));
                } catch (SQLException e) {
                    connection.rollback(before);
                    reason = e.getMessage();
                }
            }
            connection.commit();
            return count(table) == 0
                    ? reason == null
                            ? "it takes none"
                            : reason.lines().findFirst().orElse("")
                    : null;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private long count(SampleTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table.name())) {
            row.next();
            return row.getLong(1);
        }
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
