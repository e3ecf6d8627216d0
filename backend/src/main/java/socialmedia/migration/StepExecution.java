package socialmedia.migration;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.history.Bookkeeping;
import socialmedia.migration.history.MigrationEvent;
import socialmedia.migration.history.Operator;

/** Runs one step and records it: in one transaction, or statement by statement where it cannot be in one. */
final class StepExecution {

    private final MigrationSession session;
    private final Connections connections;
    private final Operator operator;
    private final RunOptions options;
    private final RunReports reports;
    private @Nullable MigrationStep step;
    private @Nullable ScriptStatement running;
    private @Nullable WaitWatch lastWatch;

    StepExecution(
            MigrationSession session,
            Connections connections,
            Operator operator,
            RunOptions options,
            RunReports reports) {
        this.session = session;
        this.connections = connections;
        this.operator = operator;
        this.options = options;
        this.reports = reports;
    }

    /** The step that was begun last. */
    MigrationStep step() {
        return Objects.requireNonNull(step);
    }

    /** The statement that was under way when the last step failed; null where it was the bookkeeping or the commit. */
    @Nullable
    ScriptStatement running() {
        return running;
    }

    /** The step and its records in a transaction that the caller opened. */
    void transactional(MigrationStep step, StepData data) throws SQLException {
        begin(step);
        limitWaiting();
        watched(() -> data.around(() -> {
            for (ScriptStatement statement : step.statements()) {
                run(statement, data);
            }
            // For what comes after the script, whatever that set.
            limitWaiting();
            session.execute("set local search_path = public");
        }));
        limitWaiting();
        record(step);
    }

    private void watched(StepData.Work statements) throws SQLException {
        try (WaitWatch watch = WaitWatch.over(session.processId(), connections, options, reports)) {
            lastWatch = watch;
            watch.start();
            statements.run();
        }
    }

    /** Whom the last statements waited for last, if they did. */
    Optional<Blockers.Wait> lastWait() {
        return lastWatch == null ? Optional.empty() : lastWatch.lastWait();
    }

    private void limitWaiting() throws SQLException {
        session.execute("set local lock_timeout = '" + options.lockTimeout().toMillis() + "ms'");
    }

    /**
     * The step's statements in a transaction that the caller opened and rolls back, but for those that cannot be in one: an index
     * is dropped all the same.
     */
    void rehearse(MigrationStep step) throws SQLException {
        begin(step);
        limitWaiting();
        watched(() -> {
            for (ScriptStatement statement :
                    step.statements().subList(step.first(), step.statements().size())) {
                Optional<ConcurrentIndex> dropped = droppedIndex(statement);
                if (dropped.isPresent()) {
                    session.execute(dropped.get().plainDrop());
                } else if (statement.transactional()) {
                    run(statement, StepData.NONE);
                }
            }
            session.execute("set constraints all immediate");
            limitWaiting();
        });
    }

    /** Whether a rehearsal cannot run it. */
    static boolean isPassedOver(ScriptStatement statement) {
        return !statement.transactional() && droppedIndex(statement).isEmpty();
    }

    private static Optional<ConcurrentIndex> droppedIndex(ScriptStatement statement) {
        return ConcurrentIndex.find(statement.sql()).filter(index -> !index.create());
    }

    /** From here on failures are this step's. */
    void begin(MigrationStep next) throws SQLException {
        step = next;
        running = null;
        lastWatch = null;
        session.execute(Bookkeeping.startClock());
    }

    private void run(ScriptStatement statement, StepData data) throws SQLException {
        connections.requireNotInterrupted();
        running = statement;
        if (!data.runs(statement)) {
            statement.execution().on(session.connection());
        }
        running = null;
    }

    /** The records of a step, the same in a direct run and offline. */
    private void record(MigrationStep step) throws SQLException {
        for (String sql : StepRecords.of(step, operator)) {
            session.execute(sql);
        }
    }

    /** Each statement by itself, "begun" committed before and "done" after; the step's own records come last. */
    void statementByStatement(MigrationStep step, StepData data) throws SQLException {
        begin(step);
        session.execute("set lock_timeout = 0");
        int count = step.statements().size();
        for (int i = step.first(); i < count; i++) {
            ScriptStatement statement = step.statements().get(i);
            event(step.event(MigrationEvent.Kind.BEGUN).at(i + 1, count));
            if (!isDoneAlready(step, statement)) {
                watched(() -> run(statement, data));
            }
            event(step.event(MigrationEvent.Kind.DONE).at(i + 1, count));
        }
        session.inTransaction(() -> {
            data.around(() -> session.execute("set local search_path = public"));
            record(step);
        });
    }

    /**
     * Whether an interrupted run's statement came to its end all the same; an INVALID index, which a failed concurrent
     * build leaves behind, is dropped so that it can be built again.
     */
    private boolean isDoneAlready(MigrationStep step, ScriptStatement statement) throws SQLException {
        ConcurrentIndex index = ConcurrentIndex.find(statement.sql()).orElse(null);
        if (index == null) {
            return false;
        }
        String name = "'" + index.name().replace("'", "''") + "'";
        String valid =
                session.text("select indisvalid from pg_catalog.pg_index where indexrelid = to_regclass(" + name + ")");
        if (!index.create()) {
            return step.resumed() && valid == null;
        }
        if ("f".equals(valid)) {
            reports.notes().accept("Dropping the invalid index " + index.name() + " that an earlier build left behind");
            session.execute("drop index concurrently " + index.name());
        }
        return step.resumed() && "t".equals(valid);
    }

    private void event(MigrationEvent event) throws SQLException {
        session.execute(Bookkeeping.event(event, operator));
    }

    /** Remembers a failure; one that cannot be remembered is no second failure. */
    void remember(MigrationStep step, OperatorFailure failure) {
        MigrationEvent event = step.event(MigrationEvent.Kind.FAILED)
                .failing(failure.details().sqlState(), failure.details().message());
        try {
            event(event);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
