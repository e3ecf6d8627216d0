package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.migration.directory.Revision;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;

/** Runs revisions up on an empty shadow database and reads the schema they make there. */
public final class Replay {

    private Replay() {}

    /**
     * The schema at some numbers, each after that many of the revisions; 0 is that of an empty database.
     *
     * @throws OperatorFailure (failed) naming file and line, if a script cannot be run
     */
    public static Map<Integer, DatabaseSchema> schemas(
            List<Revision> revisions, Set<Integer> numbers, ShadowDatabase shadow) {
        Map<Integer, DatabaseSchema> schemas = new TreeMap<>();
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        try (Connection connection = shadow.connections().open()) {
            ShadowScripts scripts = new ShadowScripts(connection);
            for (int number = 0; number <= last; number++) {
                if (number > 0) {
                    run(revisions.get(number - 1), scripts);
                }
                if (numbers.contains(number)) {
                    schemas.put(number, SchemaReader.read(connection));
                }
            }
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
        return schemas;
    }

    private static void run(Revision revision, ShadowScripts scripts) throws SQLException {
        Fault fault = scripts.run("upgrade/" + revision.upName(), revision.up());
        if (fault != null) {
            throw new OperatorFailure(
                    Kind.FAILED,
                    Details.of(revision.id() + " cannot be replayed on a throw-away database: " + fault.message())
                            .place(new Place(revision.upFile().toString(), fault.line(), 0)),
                    null);
        }
    }
}
