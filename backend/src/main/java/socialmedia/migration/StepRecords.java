package socialmedia.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import socialmedia.migration.history.Bookkeeping;
import socialmedia.migration.history.MigrationEvent;
import socialmedia.migration.history.Operator;

/** The SQL that records a finished step, the same for a direct run and for an offline script. */
final class StepRecords {

    private StepRecords() {}

    static List<String> of(MigrationStep step, Operator operator) {
        List<String> records = new ArrayList<>();
        if (step.up() && !step.recorded()) {
            records.add(Bookkeeping.upRow(step.number(), step.scripts()));
        } else if (!step.up() && step.recorded()) {
            records.add(Bookkeeping.downRow(
                    step.number(), step.scripts().upFile(), step.scripts().downFile()));
        }
        if (!Objects.equals(step.alembicFrom(), step.alembicTo()) && step.up() != step.recorded()) {
            records.add(Bookkeeping.moveAlembic(step.alembicFrom(), step.alembicTo()));
        }
        MigrationEvent.Kind kind = step.up() ? MigrationEvent.Kind.UPGRADED : MigrationEvent.Kind.DOWNGRADED;
        records.add(Bookkeeping.event(step.event(kind), operator));
        return records;
    }
}
