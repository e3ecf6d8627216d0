package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import socialmedia.migration.ShadowScripts;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SampleRows;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.TableContents;

/**
 * Runs a pair on a throw-away database that stands before it: up, down and up again, over sample rows, then down and up over more of
 * them. Where rows are in its way it is tried on empty tables, and that is said.
 */
final class PairProof {

    private final Connection connection;
    private final ScriptPair pair;
    private final ComparableSchemas schemas;
    private final ShadowScripts scripts;
    private final SampleRows rows;
    private final List<String> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int timesCleared;
    private List<String> upLoses = List.of();
    private List<String> downLoses = List.of();

    PairProof(Connection connection, ScriptPair pair, ComparableSchemas schemas) {
        this.connection = connection;
        this.pair = pair;
        this.schemas = schemas;
        this.scripts = new ShadowScripts(connection);
        this.rows = new SampleRows(connection);
    }

    /**
     * What came of it.
     *
     * @param after the schema the way up led to, that before it where it could not be run
     * @param faults what disproves it, one line each
     * @param upLoses rows and values that do not come back after the way up and down
     * @param downLoses rows and values that do not come back after the way down and up
     * @param warnings what only fails where tables have rows
     */
    record Result(
            DatabaseSchema after,
            List<String> faults,
            List<String> upLoses,
            List<String> downLoses,
            List<String> warnings) {

        Result {
            faults = List.copyOf(faults);
            upLoses = List.copyOf(upLoses);
            downLoses = List.copyOf(downLoses);
            warnings = List.copyOf(warnings);
        }
    }

    Result run() throws SQLException {
        rows.fill();
        DatabaseSchema before = SchemaReader.read(connection);
        DatabaseSchema after = before;
        TableContents held = TableContents.read(connection);
        if (run(pair.upName(), pair.upText())) {
            after = SchemaReader.read(connection);
            thereAndBack(before, after, warnings.isEmpty() ? held : TableContents.read(connection));
        }
        return new Result(after, faults, upLoses, downLoses, warnings);
    }

    /** What is lost is only measured where no rows had to be taken out of the way. */
    private void thereAndBack(DatabaseSchema before, DatabaseSchema after, TableContents held) throws SQLException {
        int cleared = timesCleared;
        if (!run(pair.downName(), pair.downText())) {
            return;
        }
        compare(pair.downName() + " does not lead back", before);
        if (timesCleared == cleared) {
            upLoses = held.lostIn(TableContents.read(connection));
        }
        if (!run(pair.upName(), pair.upText())) {
            return;
        }
        compare(pair.upName() + " leads elsewhere the second time", after);
        rows.fill();
        TableContents full = TableContents.read(connection);
        cleared = timesCleared;
        if (!run(pair.downName(), pair.downText())) {
            return;
        }
        compare(pair.downName() + " does not lead back over rows", before);
        boolean downOverRows = timesCleared == cleared;
        TableContents left = TableContents.read(connection);
        if (run(pair.upName(), pair.upText()) && downOverRows) {
            downLoses = full.lostIn(timesCleared == cleared ? TableContents.read(connection) : left);
        }
    }

    private void compare(String what, DatabaseSchema expected) throws SQLException {
        schemas.between(expected, SchemaReader.read(connection))
                .forEach(difference -> faults.add(what + ": " + difference.line()));
    }

    /** Over the rows there are; where they are in its way, over empty tables. */
    private boolean run(String name, String script) throws SQLException {
        Fault overRows = scripts.run(name, script);
        if (overRows == null) {
            return true;
        }
        rows.clear();
        timesCleared++;
        Fault empty = scripts.run(name, script);
        if (empty != null) {
            faults.add(empty.toString());
            return false;
        }
        String warning = name + " fails where the tables have rows: " + overRows.message();
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
        return true;
    }
}
