package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;

/**
 * A schema written out and run on an empty database. PostgreSQL prints some expressions otherwise than it read them, once more
 * otherwise when it reads what it printed, and never after: two schemas are compared in the second form.
 *
 * @param schema the original, with what was merely printed otherwise as it is printed now
 * @param faults what the other database does not have as the original has it, one line each
 */
record Restoration(DatabaseSchema schema, List<String> faults) {

    /** The connection was lost, or the statement cancelled. */
    private static final String ENDED = "08...|57014";

    Restoration {
        faults = List.copyOf(faults);
    }

    /** On a connection in autocommit to an empty throw-away database. */
    static Restoration run(DatabaseSchema original, Connection connection) throws SQLException {
        SchemaScript dump = SchemaChange.dump(original);
        List<String> faults = new ArrayList<>(dump.inexpressible());
        execute(connection, "set synchronous_commit = off");
        execute(connection, "set check_function_bodies = off");
        execute(connection, "set search_path = public");
        for (SchemaScript.Line line : dump.lines()) {
            try {
                execute(connection, line.sql());
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).matches(ENDED)) {
                    throw e;
                }
                faults.add(line.object() + ": "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + roleHint(e));
            }
        }
        execute(connection, "reset all");
        return of(original, SchemaReader.read(connection), dump, faults);
    }

    private static Restoration of(
            DatabaseSchema original, DatabaseSchema restored, SchemaScript dump, List<String> faults) {
        String written = words(dump.lines().stream().map(SchemaScript.Line::sql).collect(Collectors.joining("\n")));
        SortedMap<SchemaObject, SchemaEntry> entries = new TreeMap<>(original.entries());
        for (SchemaDifference difference : SchemaComparison.between(original, restored)) {
            SchemaEntry before = original.entries().get(difference.object());
            SchemaEntry after = restored.entries().get(difference.object());
            if (before != null && after != null && isPrintedOtherwise(before, after, written)) {
                entries.put(difference.object(), after);
            } else if (faults.isEmpty()) {
                faults.add(difference.line());
            }
        }
        return new Restoration(new DatabaseSchema(entries), faults);
    }

    /** Whether each attribute that differs was in the text that was run: then PostgreSQL read the one and printed the other. */
    private static boolean isPrintedOtherwise(SchemaEntry before, SchemaEntry after, String written) {
        if (!before.attributes().keySet().equals(after.attributes().keySet())) {
            return false;
        }
        for (Map.Entry<String, String> attribute : before.attributes().entrySet()) {
            String value = words(attribute.getValue());
            if (!Objects.equals(attribute.getValue(), after.find(attribute.getKey()))
                    && (value.matches("\\w+") || !written.contains(value))) {
                return false;
            }
        }
        return true;
    }

    private static String words(String sql) {
        return sql.replaceAll("\\s+", " ").replaceFirst(" ?;? ?$", "").strip();
    }

    private static String roleHint(SQLException e) {
        return "42704".equals(e.getSQLState()) && String.valueOf(e.getMessage()).contains("role ")
                ? " on the throw-away database's server"
                : "";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
