package socialmedia.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.history.Operator;

/** Runs the steps of a plan under the lock and says each once it is committed. */
final class MigrationRunner {

    private static final long FIRST_PAUSE_MILLISECONDS = 250;

    private final MigrationSession session;
    private final RunOptions options;
    private final Consumer<StepResult> results;
    private final Consumer<String> notes;
    private final StepExecution execution;

    MigrationRunner(
            MigrationSession session, Connections connections, Operator operator, RunOptions options, Reports reports) {
        this.session = session;
        this.options = options;
        this.results = reports.results();
        this.notes = reports.notes();
        this.execution = new StepExecution(session, connections, operator, options, notes);
    }

    /**
     * Where a run tells what it does.
     *
     * @param results each step once it is committed
     * @param notes waiting, retries, what was cleared away
     */
    record Reports(Consumer<StepResult> results, Consumer<String> notes) {}

    void run(MigrationPlan plan, boolean oneTransaction) throws SQLException {
        if (oneTransaction) {
            together(plan);
            return;
        }
        for (MigrationStep step : plan.steps()) {
            long began = System.nanoTime();
            if (step.transactional()) {
                patiently(() -> session.inTransaction(() -> execution.transactional(step)));
            } else {
                alone(step);
            }
            session.reset();
            results.accept(new StepResult(step, milliseconds(began)));
        }
    }

    /** Each result is told after the one commit; times are those of the steps. */
    private void together(MigrationPlan plan) throws SQLException {
        List<StepResult> done = new ArrayList<>();
        patiently(() -> {
            done.clear();
            session.inTransaction(() -> {
                for (MigrationStep step : plan.steps()) {
                    long began = System.nanoTime();
                    execution.transactional(step);
                    done.add(new StepResult(step, milliseconds(began)));
                    session.reset();
                }
            });
        });
        done.forEach(results);
    }

    /** Tries again, after a pause that doubles, what gave way to others: a lock timeout or a deadlock. */
    private void patiently(MigrationSession.Work work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (SQLException e) {
                boolean gaveWay = "55P03".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
                if (!gaveWay || attempt >= options.attempts()) {
                    throw failed(execution.step(), e, "rolled back; the database is as it was before this step");
                }
                long pause = FIRST_PAUSE_MILLISECONDS << attempt;
                notes.accept(execution.step().display() + ": " + reason(e) + "; rolled back, attempt " + (attempt + 1)
                        + " of " + options.attempts() + " in " + pause + " ms");
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

    private void alone(MigrationStep step) throws SQLException {
        try {
            execution.statementByStatement(step);
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
        OperatorFailure failure = StepFailure.of(step, execution.running(), e, aftermath);
        if (!StepFailure.isGone(e)) {
            execution.remember(step, failure);
        }
        return failure;
    }

    private static long milliseconds(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
