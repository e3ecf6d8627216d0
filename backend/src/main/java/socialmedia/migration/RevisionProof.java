package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.migration.directory.Revision;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SampleRows;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.TableContents;

/** One revision on a shadow database that stands before it: up, down and up again, first over the rows there are, then over more. */
final class RevisionProof {

    private final Connection connection;
    private final ShadowScripts scripts;
    private final SampleRows rows;
    private final Revision revision;
    private final String upFile;
    private final String downFile;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private List<String> upLoses = List.of();
    private List<String> downLoses = List.of();
    private DatabaseSchema schema;
    private boolean applied;

    /** @param schema that of the database, which stands before the revision */
    RevisionProof(Connection connection, Revision revision, DatabaseSchema schema) {
        this.schema = schema;
        this.connection = connection;
        this.scripts = new ShadowScripts(connection);
        this.rows = new SampleRows(connection);
        this.revision = revision;
        this.upFile = "upgrade/" + revision.upName();
        this.downFile = "downgrade/" + revision.downName();
    }

    /** Whether the database stands at the revision now, so that the next one can be run. */
    boolean isApplied() {
        return applied;
    }

    /** The schema that the way up made; that before it where it could not be run. */
    DatabaseSchema schema() {
        return schema;
    }

    /** Runs it; the way down only where it is {@code wanted}. */
    VerifiedRevision run(boolean wanted) throws SQLException {
        long start = System.nanoTime();
        DatabaseSchema before = schema;
        TableContents held = TableContents.read(connection);
        if (up()) {
            schema = SchemaReader.read(connection);
            held = warnings.isEmpty() ? held : TableContents.read(connection);
            String down = revision.down();
            if (wanted && revision.irreversible() == null) {
                if (down == null) {
                    faults.add(new Fault(downFile, 0, "the way down is missing"));
                } else {
                    thereAndBack(down, before, held);
                }
            }
            rows.fill();
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new VerifiedRevision(revision, faults, upLoses, downLoses, warnings, milliseconds);
    }

    private void thereAndBack(String down, DatabaseSchema before, TableContents held) throws SQLException {
        DatabaseSchema after = schema;
        if (!down(down)) {
            return;
        }
        compare(downFile, "does not lead back", before);
        upLoses = held.lostIn(TableContents.read(connection));
        if (!up()) {
            return;
        }
        compare(upFile, "leads elsewhere the second time", after);
        rows.fill();
        TableContents full = TableContents.read(connection);
        if (!down(down)) {
            return;
        }
        TableContents left = TableContents.read(connection);
        boolean overRows = warnings.isEmpty();
        if (up()) {
            downLoses = full.lostIn(overRows && warnings.isEmpty() ? TableContents.read(connection) : left);
        }
    }

    private void compare(String file, String what, DatabaseSchema expected) throws SQLException {
        SchemaComparison.between(expected, SchemaReader.read(connection))
                .forEach(difference -> faults.add(new Fault(file, 0, what + ": " + difference.line())));
    }

    /** Over the rows there are; where they are in its way, over empty tables. */
    private boolean up() throws SQLException {
        applied = false;
        Fault overRows = scripts.run(upFile, revision.up());
        if (overRows != null) {
            rows.clear();
            Fault empty = scripts.run(upFile, revision.up());
            if (empty != null) {
                faults.add(empty);
                return false;
            }
            String warning = "fails where the tables have rows: " + overRows.message();
            if (!warnings.contains(warning)) {
                warnings.add(warning);
            }
        }
        applied = true;
        return true;
    }

    private boolean down(String script) throws SQLException {
        @Nullable Fault fault = scripts.run(downFile, script);
        if (fault != null) {
            faults.add(fault);
            return false;
        }
        applied = false;
        return true;
    }
}
