package socialmedia.migration.drift;

import java.util.List;
import java.util.function.Predicate;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;

/**
 * How the live database differs from what its revisions make.
 *
 * @param number of the revision it is at, 0 for base; {@code display} its id
 * @param replayed what the revisions make; {@code live} what there is
 */
public record DriftReport(int number, String display, DatabaseSchema replayed, DatabaseSchema live) {

    /** One difference, and the statements that bring the live database back to what its revisions make. */
    public record Mend(SchemaDifference difference, List<String> statements) {

        public Mend {
            statements = List.copyOf(statements);
        }
    }

    /** What is missing, not expected or different in the live database; empty where there is no drift. */
    public List<SchemaDifference> differences() {
        return SchemaComparison.between(replayed, live);
    }

    /** What mends the live database as a whole, in the order it has to run. */
    public SchemaScript mending() {
        return SchemaChange.between(live, replayed);
    }

    /** Each difference with the statements about it, those about its parts included. */
    public List<Mend> mends() {
        SchemaScript script = mending();
        List<SchemaDifference> differences = differences();
        return differences.stream()
                .map(difference -> new Mend(difference, statements(script, object -> owner(object, differences)
                        .equals(difference.object()))))
                .toList();
    }

    private static List<String> statements(SchemaScript script, Predicate<SchemaObject> wanted) {
        return script.lines().stream()
                .filter(line -> wanted.test(line.object()))
                .map(SchemaScript.Line::sql)
                .toList();
    }

    /** The difference that a statement belongs to: its own object's, else that of what the object goes with. */
    private SchemaObject owner(SchemaObject object, List<SchemaDifference> differences) {
        SchemaObject next = object;
        while (next != null) {
            SchemaObject named = next;
            if (differences.stream().anyMatch(one -> one.object().equals(named))) {
                return named;
            }
            var entry = live.entries().getOrDefault(named, replayed.entries().get(named));
            next = entry == null ? null : entry.parent();
        }
        return object;
    }
}
