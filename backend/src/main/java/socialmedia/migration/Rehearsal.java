package socialmedia.migration;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import socialmedia.migration.loss.StepLosses;
import socialmedia.migration.loss.StepMeasure;
import socialmedia.migration.loss.StoredTables;

/**
 * Runs the ways down of a plan in one transaction that is rolled back, to see what they take along.
 *
 * <p>It takes the locks that the run would take, for as long as the statements need; dropped tables and columns are counted
 * afterwards, when the locks are gone. An index that is dropped concurrently is dropped as any other. Other statements that
 * cannot be in a transaction (concurrent index builds and the like) are passed over: none of them removes rows.
 */
final class Rehearsal {

    private final MigrationSession session;
    private final StepExecution execution;

    Rehearsal(MigrationSession session, StepExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** What each step loses, by its revision's id. */
    Map<String, StepLosses> of(MigrationPlan plan) throws SQLException {
        Map<String, StepLosses> found = new LinkedHashMap<>();
        if (plan.steps().stream()
                .allMatch(step -> step.statements().stream().noneMatch(ScriptStatement::transactional))) {
            plan.steps().forEach(step -> found.put(step.id(), StepLosses.NONE));
            return found;
        }
        StepMeasure measure = new StepMeasure(session.connection());
        StoredTables live = rehearse(plan, measure, found);
        session.reset();
        for (Map.Entry<String, StepLosses> one : found.entrySet()) {
            one.setValue(measure.counted(one.getValue(), live));
        }
        return found;
    }

    private StoredTables rehearse(MigrationPlan plan, StepMeasure measure, Map<String, StepLosses> found)
            throws SQLException {
        session.connection().setAutoCommit(false);
        try {
            execution.begin(plan.steps().get(0));
            StoredTables live = StoredTables.read(session.connection());
            boolean passedOver = false;
            for (MigrationStep step : plan.steps()) {
                passedOver |= step.statements().stream().anyMatch(StepExecution::isPassedOver);
                try {
                    found.put(step.id(), measure.rehearse(() -> execution.rehearse(step)));
                    session.reset();
                } catch (SQLException e) {
                    if (!passedOver || StepFailure.isGone(e) || StepFailure.gaveWay(e)) {
                        throw e;
                    }
                    rest(
                            plan,
                            found,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                    return live;
                }
            }
            return live;
        } finally {
            session.rollBack();
        }
    }

    /** From a step on that leans on a statement which was passed over. */
    private static void rest(MigrationPlan plan, Map<String, StepLosses> found, String why) {
        plan.steps().forEach(step -> found.putIfAbsent(step.id(), StepLosses.uncounted(why)));
    }
}
