package socialmedia.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.history.Operator;
import socialmedia.migration.loss.DataLoss;
import socialmedia.migration.loss.StepLosses;

/** Runs the steps of a plan under the lock and says each once it is committed. */
final class MigrationRunner {

    private static final long FIRST_PAUSE_MILLISECONDS = 250;
    private static final String ROLLED_BACK = "rolled back; the database is as it was before this step";

    private final MigrationSession session;
    private final RunOptions options;
    private final Operator operator;
    private final RunReports reports;
    private final StepExecution execution;
    private Map<String, StepLosses> foreseen = Map.of();
    private DataLoss dataLoss = DataLoss.REFUSED;

    MigrationRunner(
            MigrationSession session,
            Connections connections,
            Operator operator,
            RunOptions options,
            RunReports reports) {
        this.session = session;
        this.options = options;
        this.operator = operator;
        this.reports = reports;
        this.execution = new StepExecution(session, connections, operator, options, reports);
    }

    /** What the steps of a way down lose, found by a rehearsal that is rolled back; a way up is taken to lose nothing. */
    Map<String, StepLosses> foresee(MigrationPlan plan) throws SQLException {
        return plan.up()
                ? Map.of()
                : patiently(
                        () -> new Rehearsal(session, execution).of(plan), "it was only rehearsed, and nothing was run");
    }

    void run(MigrationPlan plan, MigrationRequest request) throws SQLException {
        dataLoss = request.dataLoss();
        foreseen = foresee(plan);
        WayDownGuard.require(plan, foreseen, dataLoss);
        if (!plan.up() && dataLoss == DataLoss.KEPT) {
            Preconditions.requireKeepingRights(session);
        }
        if (request.oneTransaction()) {
            patiently(() -> together(plan), ROLLED_BACK).forEach(reports.results());
            return;
        }
        for (MigrationStep step : plan.steps()) {
            long began = System.nanoTime();
            StepData data = step.transactional() ? patiently(() -> committed(step), ROLLED_BACK) : alone(step);
            session.reset();
            reports.results().accept(new StepResult(step, milliseconds(began), data));
        }
    }

    private StepData data(MigrationStep step, DataLoss choice) throws SQLException {
        return step.up()
                ? new WayUpData(session, step)
                : new WayDownData(session, step, foreseen.getOrDefault(step.id(), StepLosses.NONE), choice, operator);
    }

    private StepData committed(MigrationStep step) throws SQLException {
        StepData data = data(step, dataLoss);
        session.inTransaction(() -> execution.transactional(step, data));
        return data;
    }

    /** Each result is told after the one commit; times are those of the steps. */
    private List<StepResult> together(MigrationPlan plan) throws SQLException {
        List<StepResult> done = new ArrayList<>();
        session.inTransaction(() -> {
            for (MigrationStep step : plan.steps()) {
                long began = System.nanoTime();
                StepData data = data(step, dataLoss);
                execution.transactional(step, data);
                done.add(new StepResult(step, milliseconds(began), data));
                session.reset();
            }
        });
        return done;
    }

    /** Something that is tried. */
    @FunctionalInterface
    private interface Tried<T> {
        T run() throws SQLException;
    }

    /** Tries again, after a pause that doubles, what gave way to others: a lock timeout or a deadlock. */
    private <T> T patiently(Tried<T> work, String aftermath) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException e) {
                if (!StepFailure.gaveWay(e) || attempt >= options.attempts()) {
                    throw failed(execution.step(), e, aftermath);
                }
                long pause = FIRST_PAUSE_MILLISECONDS << attempt;
                reports.notes()
                        .accept(execution.step().display() + ": " + reason(e) + "; rolled back, attempt "
                                + (attempt + 1) + " of " + options.attempts() + " in " + pause + " ms");
                pause(pause);
            }
        }
    }

    private static String reason(SQLException e) {
        return "55P03".equals(e.getSQLState()) ? "others hold its tables" : "a deadlock with another session";
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorFailure(
                    OperatorFailure.Kind.INTERRUPTED,
                    "interrupted before the next attempt; nothing of the step was kept");
        }
    }

    private StepData alone(MigrationStep step) throws SQLException {
        // What it loses was counted, and cannot be locked until it goes: there is no transaction around it.
        StepData data = data(step, DataLoss.ACCEPTED);
        try {
            execution.statementByStatement(step, data);
            return data;
        } catch (SQLException e) {
            throw failed(
                    step,
                    e,
                    "what came before this statement is kept; `upgrade` goes on from here, `downgrade` removes it");
        }
    }

    private OperatorFailure failed(MigrationStep step, SQLException e, String aftermath) {
        if (e.getSQLState() != null && e.getSQLState().startsWith("AS")) {
            return new OperatorFailure(
                    OperatorFailure.Kind.UNAVAILABLE,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    aftermath + "; `adopt` mends it");
        }
        OperatorFailure failure = StepFailure.of(step, execution.running(), e, execution.lastWait(), aftermath);
        if (!StepFailure.isGone(e)) {
            execution.remember(step, failure);
        }
        return failure;
    }

    private static long milliseconds(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
