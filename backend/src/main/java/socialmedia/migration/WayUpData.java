package socialmedia.migration;

import java.sql.SQLException;
import java.util.List;
import socialmedia.migration.kept.PutBackResult;
import socialmedia.migration.kept.PuttingBack;
import socialmedia.migration.loss.Sql;

/** Puts back what an earlier way down of this revision set aside. */
final class WayUpData implements StepData {

    private final PuttingBack putting;
    private final boolean transactional;
    private List<PutBackResult> results = List.of();

    WayUpData(MigrationSession session, MigrationStep step) throws SQLException {
        this.putting = new PuttingBack(new Sql(session.connection()), step.id(), step.display());
        this.transactional = step.transactional();
    }

    @Override
    public void around(Work statements) throws SQLException {
        statements.run();
        results = putting.finish();
    }

    /** Only where the statement and what fills its columns are one transaction. */
    @Override
    public boolean runs(ScriptStatement statement) throws SQLException {
        return transactional && putting.run(statement.sql());
    }

    @Override
    public List<PutBackResult> putBack() {
        return results;
    }
}
