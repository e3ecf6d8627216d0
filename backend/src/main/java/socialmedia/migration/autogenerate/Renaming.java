package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaReader;

/**
 * Runs renames on a throw-away database and reads its catalogs again, so that PostgreSQL itself says what else they change. What
 * PostgreSQL had named after a table or a column is renamed with it, where the wanted schema has it under the new name.
 */
final class Renaming {

    private final Connection connection;
    private final DatabaseSchema to;
    private final List<Rename> done = new ArrayList<>();
    private DatabaseSchema schema;

    /**
     * On a database that stands at one schema and is to come to another.
     *
     * @param connection in autocommit
     */
    Renaming(Connection connection, DatabaseSchema from, DatabaseSchema to) {
        this.connection = connection;
        this.schema = from;
        this.to = to;
    }

    /** The schema as it is now. */
    DatabaseSchema schema() {
        return schema;
    }

    /** All that were run, in their order. */
    List<Rename> done() {
        return done;
    }

    /**
     * Runs one that was asked for.
     *
     * @throws OperatorFailure (usage) if it is not to be had between these schemas
     */
    void run(String word) throws SQLException {
        run(RenameWord.parse(word).resolve(schema, to, done));
    }

    void run(Rename rename) throws SQLException {
        execute(rename);
        for (Optional<Rename> next = follower(rename); next.isPresent(); next = follower(rename)) {
            execute(next.get());
        }
    }

    /** Takes all of them back on the database; they stay known. */
    void takeBack() throws SQLException {
        for (String statement : backwards()) {
            send(statement);
        }
    }

    List<String> statements() {
        return done.stream().flatMap(one -> one.statements().stream()).toList();
    }

    /** What takes them back, the last one first. */
    List<String> backwards() {
        List<Rename> reversed = new ArrayList<>(done);
        Collections.reverse(reversed);
        return reversed.stream()
                .flatMap(one -> one.back().statements().stream())
                .toList();
    }

    private Optional<Rename> follower(Rename rename) {
        return schema.objects().stream()
                .filter(object -> RenameSyntax.isNamedByItself(object.kind()))
                .filter(object -> !to.entries().containsKey(object))
                .flatMap(object -> RenameSyntax.followed(object.name(), rename).stream()
                        .map(name -> new Rename(object.kind(), object.name(), name)))
                .filter(one -> to.entries().containsKey(one.after())
                        && !schema.entries().containsKey(one.after()))
                .findFirst();
    }

    private void execute(Rename rename) throws SQLException {
        try {
            for (String statement : rename.statements()) {
                send(statement);
            }
        } catch (SQLException e) {
            OperatorFailure refused = DatabaseRefusal.explain(e);
            throw new OperatorFailure(
                    Kind.USAGE,
                    Details.of("--rename " + rename.word() + ": " + refused.getMessage())
                            .sqlState(refused.details().sqlState()),
                    e);
        }
        done.add(rename);
        schema = SchemaReader.read(connection);
    }

    private void send(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
