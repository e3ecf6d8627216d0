package socialmedia.migration.kept;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.loss.Sql;
import socialmedia.text.SqlLiteral;

/** What {@code admin_shell.kept_data} knows of rows and columns that were set aside and are there still. */
public final class KeptLedger {

    private final Sql sql;

    public KeptLedger(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** All that is set aside, the newest first; creates nothing. */
    public List<KeptEntry> list() throws SQLException {
        return isThere() ? read("") : List.of();
    }

    /** What the next upgrade through this revision puts back, the newest first. */
    public List<KeptEntry> of(String revision) throws SQLException {
        return isThere() ? read(" and revision_id = " + SqlLiteral.of(revision)) : List.of();
    }

    private boolean isThere() throws SQLException {
        return sql.ask("select to_regclass('admin_shell.kept_data') is not null");
    }

    private List<KeptEntry> read(String condition) throws SQLException {
        List<KeptEntry> entries = new ArrayList<>();
        try (Statement statement = sql.connection().createStatement();
                ResultSet row = statement.executeQuery("""
                        select id, at, revision_number, revision_id, kind, table_name, key_columns, columns, not_null,
                               sequences::text as sequences, rows, coalesce(os_user || ' as ', '') || database_role as by
                        from admin_shell.kept_data
                        where ended_at is null%s
                        order by id desc""".formatted(condition))) {
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    private static KeptEntry entry(ResultSet row) throws SQLException {
        return new KeptEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("revision_number"),
                row.getString("revision_id"),
                KeptEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("table_name"),
                Arrays.asList((String[]) row.getArray("key_columns").getArray()),
                Arrays.asList((String[]) row.getArray("columns").getArray()),
                Arrays.asList((Boolean[]) row.getArray("not_null").getArray()),
                row.getString("sequences"),
                row.getLong("rows"),
                row.getString("by"));
    }

    /**
     * Lets go of what is set aside, in one transaction, under the migration lock.
     *
     * @throws OperatorFailure (not found) if there is none of one of these numbers
     */
    public List<KeptEntry> drop(List<Long> ids) throws SQLException {
        List<KeptEntry> dropped = new ArrayList<>();
        List<KeptEntry> there = list();
        for (long id : ids) {
            dropped.add(there.stream()
                    .filter(entry -> entry.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new OperatorFailure(
                            Kind.NOT_FOUND, "nothing is kept under the number " + id, "`kept list` shows what is")));
        }
        Connection connection = sql.connection();
        connection.setAutoCommit(false);
        try {
            for (KeptEntry entry : dropped) {
                end(entry, "dropped");
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
        return dropped;
    }

    /** Drops its table and writes down why, in the transaction that is open. */
    void end(KeptEntry entry, String how) throws SQLException {
        sql.execute("drop table " + entry.store());
        sql.execute("update admin_shell.kept_data set ended_at = clock_timestamp(), ended_how = " + SqlLiteral.of(how)
                + " where id = " + entry.id());
    }

    void left(KeptEntry entry, long rows) throws SQLException {
        sql.execute("update admin_shell.kept_data set rows = " + rows + " where id = " + entry.id());
    }

    /** The names as an array of PostgreSQL's. */
    static String array(List<String> names) {
        return "array[" + String.join(", ", names.stream().map(SqlLiteral::of).toList()) + "]::text[]";
    }
}
