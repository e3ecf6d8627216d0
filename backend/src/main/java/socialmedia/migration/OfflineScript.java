package socialmedia.migration;

import java.util.List;
import java.util.Optional;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Bookkeeping;
import socialmedia.migration.history.ConsoleSchema;
import socialmedia.migration.history.MigrationEvent;
import socialmedia.migration.history.Operator;

/**
 * A run as SQL text for {@code psql -v ON_ERROR_STOP=1}: it leaves exactly what a direct run leaves.
 *
 * <p>It needs no database to be written. It stops at once on one that is not where it starts.
 */
public final class OfflineScript {

    private final RevisionCatalog catalog;
    private final Operator operator;
    private final StringBuilder text = new StringBuilder();

    public OfflineScript(RevisionCatalog catalog, Operator operator) {
        this.catalog = catalog.requireSound();
        this.operator = operator;
    }

    /**
     * Writes the script of a range.
     *
     * @param from where the database will be
     * @throws socialmedia.failure.OperatorFailure as planning on a database does
     */
    public String write(RevisionTarget from, MigrationRequest request) {
        RevisionLine empty = new RevisionLine(catalog, AppliedRevisions.assumed(List.of(), catalog.alembicIds()));
        int start = empty.resolve(from);
        AppliedRevisions applied = AppliedRevisions.assumed(Stamping.assumed(catalog, start), catalog.alembicIds());
        RevisionLine line = new RevisionLine(catalog, applied);
        int end = line.resolve(request.target());
        if (request.up() && end < start) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "an upgrade from " + from + " to " + request.target() + " goes backwards",
                    "`downgrade " + from + ":" + request.target() + " --sql` does");
        }
        MigrationPlan plan = new MigrationPlanner(line, new FlywayAdapter(), id -> Optional.empty()).plan(request);
        head(plan, line);
        boolean together = request.oneTransaction();
        if (together) {
            statement("begin");
        }
        plan.steps().forEach(step -> step(step, together));
        if (together) {
            statement("commit");
        }
        statement("do $lock$ begin perform pg_advisory_unlock(" + MigrationLock.NUMBER + "); end $lock$");
        return text.toString();
    }

    private void head(MigrationPlan plan, RevisionLine line) {
        comment((plan.up() ? "Upgrade " : "Downgrade ") + line.display(plan.from()) + " -> " + line.display(plan.to())
                + "; run it with psql -v ON_ERROR_STOP=1");
        text.append("\\set ON_ERROR_STOP on\n");
        statement("set search_path = public");
        statement("""
                do $lock$
                begin
                    if not pg_try_advisory_lock(%d) then
                        raise exception 'another migration run holds the lock; try again later';
                    end if;
                end
                $lock$""".formatted(MigrationLock.NUMBER));
        statement(Bookkeeping.requireStart(plan.from(), plan.from() == 0 ? null : line.display(plan.from())));
        statement("begin");
        statement(Bookkeeping.historyTable());
        statement(ConsoleSchema.sql());
        statement("commit");
    }

    private void step(MigrationStep step, boolean together) {
        text.append('\n');
        comment("Running " + step.display() + ", " + step.message());
        if (step.transactional()) {
            transactional(step, together);
        } else {
            statementByStatement(step);
        }
        statement("reset all");
        statement("set search_path = public");
    }

    private void transactional(MigrationStep step, boolean together) {
        if (!together) {
            statement("begin");
        }
        statement(Bookkeeping.startClock());
        String script =
                step.up() ? step.scripts().up() : String.valueOf(step.scripts().down());
        text.append(script.stripTrailing()).append('\n');
        if (!script.stripTrailing().endsWith(";")) {
            text.append(";\n");
        }
        StepRecords.of(step, operator).forEach(this::statement);
        if (!together) {
            statement("commit");
        }
    }

    private void statementByStatement(MigrationStep step) {
        statement(Bookkeeping.startClock());
        int count = step.statements().size();
        for (int i = 0; i < count; i++) {
            statement(Bookkeeping.event(step.event(MigrationEvent.Kind.BEGUN).at(i + 1, count), operator));
            statement(step.statements().get(i).sql());
            statement(Bookkeeping.event(step.event(MigrationEvent.Kind.DONE).at(i + 1, count), operator));
        }
        statement("begin");
        StepRecords.of(step, operator).forEach(this::statement);
        statement("commit");
    }

    private void comment(String words) {
        text.append("-- ").append(words.replaceAll("\\s+", " ")).append('\n');
    }

    private void statement(String sql) {
        text.append(sql).append(";\n");
    }
}
