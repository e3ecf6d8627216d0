package socialmedia.schema.pairs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SampleRows;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;
import socialmedia.schema.pairs.PairVerdict.Answer;
import socialmedia.schema.pairs.PairVerdict.Way;

/**
 * Judges pairs both ways: up on the first schema, down on what up has left (on the second where up was not right), and both once
 * more with rows in all tables.
 */
final class PairJudge {

    private final Connections server;
    private final @Nullable PgDumpOracle oracle;

    /** Without an oracle only our own reader is asked. */
    PairJudge(Connections server, @Nullable PgDumpOracle oracle) {
        this.server = server;
        this.oracle = oracle;
    }

    /** The verdicts up and down. */
    List<PairVerdict> judge(SchemaPair pair) throws SQLException {
        try (ShadowDatabase before = ShadowDatabase.create(server);
                ShadowDatabase after = ShadowDatabase.create(server)) {
            make(before, pair, pair.before());
            make(after, pair, pair.after());
            Side first = Side.of(before, oracle);
            Side second = Side.of(after, oracle);
            SchemaScript up = SchemaChange.between(first.schema, second.schema);
            SchemaScript down = SchemaChange.between(second.schema, first.schema);

            PairVerdict there = judge(pair, Way.UP, before, up, second);
            PairVerdict back = judge(pair, Way.DOWN, there.isRight() ? before : after, down, first);
            if (!there.isRight() || !back.isRight()) {
                return List.of(there, back);
            }
            String thereWithRows = withRows(before, up, second);
            return List.of(
                    there.withRows(thereWithRows),
                    thereWithRows.isEmpty() ? back.withRows(withRows(before, down, first)) : back);
        }
    }

    private static void make(ShadowDatabase database, SchemaPair pair, List<String> scripts) {
        try (Connection connection = database.connections().open()) {
            for (String script : scripts) {
                Scripts.run(connection, script);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(pair + " is not valid: " + e.getMessage(), e);
        }
    }

    private PairVerdict judge(SchemaPair pair, Way way, ShadowDatabase database, SchemaScript script, Side target)
            throws SQLException {
        String text = script.text();
        if (!script.inexpressible().isEmpty()) {
            return new PairVerdict(pair, way, Answer.SAID, String.join("\n", script.inexpressible()), text, "");
        }
        try (Connection connection = database.connections().open()) {
            try {
                Scripts.run(connection, text);
            } catch (SQLException e) {
                return new PairVerdict(pair, way, Answer.FAILED, String.valueOf(e.getMessage()), text, "");
            }
            String left = left(connection, target.schema);
            if (!left.isEmpty()) {
                return new PairVerdict(pair, way, Answer.UNEQUAL, left, text, "");
            }
        }
        String difference = oracle == null
                ? ""
                : oracle.difference(
                        target.dump, oracle.dump(database.connections().settings()));
        return difference.isEmpty()
                ? PairVerdict.right(pair, way, text)
                : new PairVerdict(pair, way, Answer.WRONG, difference, text, "");
    }

    private static String withRows(ShadowDatabase database, SchemaScript script, Side target) throws SQLException {
        try (Connection connection = database.connections().open()) {
            new SampleRows(connection).fill();
            Scripts.run(connection, script.text());
            return left(connection, target.schema);
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What our reader still sees, and what another script would still do. */
    private static String left(Connection connection, DatabaseSchema target) throws SQLException {
        DatabaseSchema now = SchemaReader.read(connection);
        StringBuilder text = new StringBuilder();
        for (SchemaDifference difference : SchemaComparison.between(target, now)) {
            text.append(difference.line())
                    .append("\n  expected ")
                    .append(difference.expected())
                    .append("\n  found    ")
                    .append(difference.actual())
                    .append('\n');
        }
        SchemaScript again = SchemaChange.between(now, target);
        return again.isEmpty() ? text.toString() : text + again.text() + String.join("\n", again.inexpressible());
    }

    private record Side(DatabaseSchema schema, String dump) {

        static Side of(ShadowDatabase database, @Nullable PgDumpOracle oracle) throws SQLException {
            try (Connection connection = database.connections().open()) {
                String dump =
                        oracle == null ? "" : oracle.dump(database.connections().settings());
                return new Side(SchemaReader.read(connection), dump);
            }
        }
    }
}
