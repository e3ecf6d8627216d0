package socialmedia.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Predicate;

/** Reads a database's schema from PostgreSQL's catalogs, at one moment. */
public final class SchemaReader {

    /**
     * With an empty search path PostgreSQL qualifies every name, and the next four decide how constants are written. To compile a
     * query takes longer than to run it.
     */
    private static final String SETTINGS = """
            select set_config(name, value, true)
            from (values
                ('search_path', ''),
                ('quote_all_identifiers', 'off'),
                ('datestyle', 'ISO, YMD'),
                ('intervalstyle', 'postgres'),
                ('timezone', 'UTC'),
                ('jit', 'off')
            ) as setting (name, value)
            """;

    private SchemaReader() {}

    /**
     * All schemas but PostgreSQL's and the console's own, without the migration tools' tables and what belongs to extensions, in one
     * read-only repeatable-read transaction.
     *
     * @param connection in autocommit; it is left so
     * @throws IllegalStateException if the connection is inside a transaction
     */
    public static DatabaseSchema read(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("a schema is read in a transaction of its own");
        }
        connection.setAutoCommit(false);
        try {
            execute(connection, "set transaction isolation level repeatable read read only");
            execute(connection, SETTINGS);
            CatalogRows rows = new CatalogRows();
            query(connection, DependencyQueries.EXTENSION_MEMBERS, rows::leaveOut);
            read(connection, rows, kind -> !kind.isSaidOfOthers());
            query(connection, DependencyQueries.ALIASES, rows::alias);
            read(connection, rows, ObjectKind::isSaidOfOthers);
            query(connection, DependencyQueries.EXTENSION_ALIASES, rows::alias);
            query(connection, DependencyQueries.DEPENDENCIES, rows::depend);
            return rows.schema();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void read(Connection connection, CatalogRows rows, Predicate<ObjectKind> wanted)
            throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        for (ObjectKind kind : ObjectKind.values()) {
            if (wanted.test(kind) && kind.isKnownTo(version)) {
                query(connection, kind.query(), row -> rows.add(kind, row));
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
