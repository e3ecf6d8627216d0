package socialmedia.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a database's schema from PostgreSQL's catalogs, at one moment. */
public final class SchemaReader {

    private static final String SCHEMA = "public";

    /** Bookkeeping of the migration tools, which no migration makes. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "alembic_version");

    /** With an empty search path PostgreSQL qualifies every name; the rest decides how constants are written. */
    private static final String WRITE_DEFINITIONS_ALIKE = """
            select set_config(name, value, true)
            from (values
                ('search_path', ''),
                ('quote_all_identifiers', 'off'),
                ('datestyle', 'ISO, YMD'),
                ('intervalstyle', 'postgres'),
                ('timezone', 'UTC')
            ) as setting (name, value)
            """;

    private SchemaReader() {}

    /**
     * What schema {@code public} consists of, without the migration tools' tables and what belongs to extensions, in
     * one read-only repeatable-read transaction.
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
            prepare(connection);
            SortedMap<SchemaObject, String> definitions = new TreeMap<>();
            for (ObjectKind kind : ObjectKind.values()) {
                readKind(connection, kind, definitions);
            }
            return new DatabaseSchema(definitions);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            statement.execute(WRITE_DEFINITIONS_ALIKE);
        }
    }

    private static void readKind(Connection connection, ObjectKind kind, SortedMap<SchemaObject, String> definitions)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(kind.query())) {
            statement.setString(1, SCHEMA);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!LEFT_OUT.contains(rows.getString("relation"))) {
                        definitions.put(new SchemaObject(kind, rows.getString("name")), rows.getString("definition"));
                    }
                }
            }
        }
    }
}
