package socialmedia.migration.drift;

import java.util.List;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;

/**
 * How the live database differs from what its revisions make.
 *
 * @param number of the revision it is at, 0 for base; {@code display} its id
 * @param replayed what the revisions make; {@code live} what there is
 */
public record DriftReport(int number, String display, DatabaseSchema replayed, DatabaseSchema live) {

    /** What is missing, not expected or different in the live database; empty where there is no drift. */
    public List<SchemaDifference> differences() {
        return SchemaComparison.between(replayed, live);
    }
}
