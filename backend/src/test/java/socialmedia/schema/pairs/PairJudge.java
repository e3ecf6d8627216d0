package socialmedia.schema.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.migration.autogenerate.ComparableSchemas;
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
        try (Side first = new Side(pair.before());
                Side second = new Side(pair.after())) {
            PairVerdict up = judge(pair, Way.UP, first, first, second);
            PairVerdict down = judge(pair, Way.DOWN, up.isRight() ? first : second, second, first);
            if (!up.isRight() || !down.isRight()) {
                return List.of(up, down);
            }
            PairVerdict upWithRows = up.withRows(withRows(first, up.script(), second.schema));
            return List.of(
                    upWithRows,
                    upWithRows.withRows().isEmpty()
                            ? down.withRows(withRows(first, down.script(), first.schema))
                            : down);
        } catch (InvalidPair e) {
            return Stream.of(Way.values())
                    .map(way -> new PairVerdict(pair, way, Answer.INVALID, String.valueOf(e.getMessage()), "", ""))
                    .toList();
        }
    }

    private PairVerdict judge(SchemaPair pair, Way way, Side on, Side from, Side to) throws SQLException {
        String text = "";
        try {
            SchemaScript script = SchemaChange.between(from.schema, to.schema);
            text = script.text();
            if (!script.inexpressible().isEmpty()) {
                return new PairVerdict(pair, way, Answer.SAID, String.join("\n", script.inexpressible()), text, "");
            }
            Scripts.run(on.connection, text);
            String left = left(on.connection, to.schema);
            if (!left.isEmpty()) {
                return new PairVerdict(pair, way, Answer.UNEQUAL, left, text, "");
            }
        } catch (SQLException | RuntimeException e) {
            return new PairVerdict(pair, way, Answer.FAILED, e.toString(), text, "");
        }
        String difference = oracle == null ? "" : oracle.difference(to.dump, on.dumped());
        return difference.isEmpty()
                ? PairVerdict.right(pair, way, text)
                : new PairVerdict(pair, way, Answer.WRONG, difference, text, "");
    }

    private String withRows(Side on, String script, DatabaseSchema target) throws SQLException {
        try {
            new SampleRows(on.connection).fill();
            Scripts.run(on.connection, script);
            return left(on.connection, target);
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What our reader still sees and another script would still do, compared as the commands compare. */
    private String left(Connection connection, DatabaseSchema target) throws SQLException {
        ComparableSchemas.Both both =
                new ComparableSchemas(() -> ShadowDatabase.create(server)).of(target, SchemaReader.read(connection));
        StringBuilder text = new StringBuilder();
        for (SchemaDifference difference : SchemaComparison.between(both.one(), both.other())) {
            text.append(difference.line())
                    .append("\n  expected ")
                    .append(difference.expected())
                    .append("\n  found    ")
                    .append(difference.actual())
                    .append('\n');
        }
        SchemaScript again = SchemaChange.between(both.other(), both.one());
        return again.isEmpty() ? text.toString() : text + again.text() + String.join("\n", again.inexpressible());
    }

    private static final class InvalidPair extends RuntimeException {

        private static final long serialVersionUID = 1;

        InvalidPair(SQLException cause) {
            super(cause);
        }
    }

    /** One schema of a pair, in a database of its own. */
    private final class Side implements AutoCloseable {

        private final ShadowDatabase database;
        private final Connection connection;
        private final DatabaseSchema schema;
        private final String dump;

        Side(List<String> scripts) throws SQLException {
            database = ShadowDatabase.create(server);
            connection = database.connections().open();
            try {
                for (String script : scripts) {
                    Scripts.run(connection, script);
                }
                schema = SchemaReader.read(connection);
                dump = oracle == null ? "" : oracle.dump(database.connections().settings(), scripts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                close();
                throw new InvalidPair(e);
            }
        }

        String dumped() {
            return oracle == null ? "" : oracle.dump(database.connections().settings());
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            database.close();
        }
    }
}
