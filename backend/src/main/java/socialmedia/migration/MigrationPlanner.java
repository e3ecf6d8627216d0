package socialmedia.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Interruption;
import socialmedia.migration.history.Scripts;

/** Decides the steps from where a database is to a target; touches nothing. */
final class MigrationPlanner {

    private final RevisionLine line;
    private final AppliedRevisions applied;
    private final Set<String> alembicIds;
    private final StepScripts scripts;
    private final @Nullable Interruption interruption;

    /** What was stored in the database for an id is only looked up where a plan needs it. */
    MigrationPlanner(RevisionLine line, FlywayAdapter flyway, Function<String, Optional<Scripts>> stored) {
        this.line = line;
        this.applied = line.applied();
        this.alembicIds = line.catalog().alembicIds();
        this.scripts = new StepScripts(flyway, stored);
        this.interruption = applied.interruption();
    }

    MigrationPlan plan(MigrationRequest request) {
        MigrationPlan plan = request.up() ? up(request) : down(request);
        if (request.oneTransaction()) {
            requireTransactional(plan);
        }
        return plan;
    }

    private MigrationPlan up(MigrationRequest request) {
        requireKnown();
        RevisionTarget target = request.target();
        if (target.anchor() == RevisionTarget.Anchor.CURRENT && target.offset() < 0) {
            throw new OperatorFailure(
                    Kind.USAGE, target + " goes back, which upgrade does not", "`downgrade " + target + "` does");
        }
        int to = line.resolve(target);
        requireUnchanged();
        List<MigrationStep> steps = new ArrayList<>();
        int from = applied.number();
        if (interruption != null && !interruption.up() && to >= from) {
            steps.add(upStep(file(from), 0, true, true));
        }
        for (int number = from + 1; number <= to; number++) {
            boolean resumed = interruption != null && interruption.up() && interruption.number() == number;
            int first = resumed && interruption != null ? interruption.statement() - 1 : 0;
            steps.add(upStep(file(number), first, false, resumed));
        }
        return plan(true, from, Math.max(from, to), to < from, steps);
    }

    private Revision file(int number) {
        return line.catalog().revisions().get(number - 1);
    }

    private MigrationStep upStep(Revision file, int first, boolean recorded, boolean resumed) {
        if (resumed) {
            scripts.requireAsBegun(file);
        }
        return new MigrationStep(
                true,
                file.number(),
                file.id(),
                file.parent(),
                file.message(),
                file.upFile().toString(),
                scripts.up(file),
                first,
                recorded,
                resumed,
                Scripts.of(file),
                alembicAt(file.number() - 1),
                alembicAt(file.number()));
    }

    private MigrationPlan down(MigrationRequest request) {
        boolean partly = interruption != null && interruption.up();
        int from = applied.number() + (partly ? 1 : 0);
        int to = line.resolve(request.target(), from);
        if (to > from) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    request.target() + " (" + line.display(to) + ") is ahead of " + line.display(from),
                    "`upgrade " + request.target() + "` goes there");
        }
        List<MigrationStep> steps = new ArrayList<>();
        if (partly && to < from && interruption != null) {
            steps.add(partlyDownStep(interruption, request.storedScripts()));
        }
        for (int number = applied.number(); number > to; number--) {
            steps.add(downStep(applied.revisions().get(number - 1), request.storedScripts()));
        }
        return plan(false, from, to, false, steps);
    }

    private MigrationPlan plan(boolean up, int from, int to, boolean past, List<MigrationStep> steps) {
        return new MigrationPlan(
                up,
                from,
                to,
                line.display(to),
                past,
                line.at(to).map(line::isHead).orElse(false),
                steps,
                scripts.notes(),
                steps.stream().filter(step -> scripts.isFromDatabase(step.id())).toList());
    }

    private MigrationStep downStep(AppliedRevision row, boolean preferStored) {
        Revision file = line.catalog().find(row.id()).orElse(null);
        boolean resumed = interruption != null && !interruption.up() && interruption.number() == row.number();
        int first = resumed && interruption != null ? interruption.statement() - 1 : 0;
        return downStep(row.number(), row.id(), row.message(), row.script(), file, preferStored, first, true, resumed);
    }

    /** Takes back what an interrupted upgrade has begun: there is no row yet. */
    private MigrationStep partlyDownStep(Interruption begun, boolean preferStored) {
        Revision file = line.catalog().find(begun.id()).orElse(null);
        String upFile = file == null ? "" : file.upName();
        return downStep(begun.number(), begun.id(), begun.message(), upFile, file, preferStored, 0, false, true);
    }

    private MigrationStep downStep(
            int number,
            String id,
            String message,
            String upFile,
            @Nullable Revision file,
            boolean preferStored,
            int first,
            boolean recorded,
            boolean resumed) {
        StepScripts.Down down = scripts.down(number, id, upFile, file, preferStored);
        String parent = number == 1 ? null : applied.revisions().get(number - 2).id();
        return new MigrationStep(
                false,
                number,
                id,
                parent,
                file == null ? message : file.message(),
                down.place(),
                down.statements(),
                first,
                recorded,
                resumed,
                down.scripts(),
                recorded ? alembicAt(number) : alembicAt(number - 1),
                alembicAt(number - 1));
    }

    /** What alembic_version holds when {@code number} revisions are applied. */
    private @Nullable String alembicAt(int number) {
        for (int i = number; i >= 1; i--) {
            String id = i <= applied.number() ? applied.revisions().get(i - 1).id() : file(i).id();
            if (alembicIds.contains(id)) {
                return id;
            }
        }
        return null;
    }

    private void requireKnown() {
        int known = line.catalog().revisions().size();
        for (RevisionState state : line.states()) {
            if (state.file() == null) {
                boolean longer = state.number() > known;
                throw new OperatorFailure(
                        Kind.UNAVAILABLE,
                        "the database is at " + line.display(applied.number()) + ", and the directory does not know "
                                + state.id() + " (" + state.number() + ")"
                                + (longer ? ": the history is longer than the directory" : ""),
                        "bring its files here, or `downgrade " + (state.number() - 1)
                                + "` with the scripts stored in the database");
            }
        }
    }

    private void requireUnchanged() {
        for (RevisionState state : line.states()) {
            if (state.state() == RevisionState.State.CHANGED && state.file() != null) {
                throw scripts.changed(state.file());
            }
        }
    }

    private static void requireTransactional(MigrationPlan plan) {
        for (MigrationStep step : plan.steps()) {
            if (!step.transactional()) {
                int before = plan.up() ? step.number() - 1 : step.number();
                throw new OperatorFailure(
                        Kind.USAGE,
                        "--tx-mode all: " + step.file() + " cannot run in a transaction",
                        "the last target before it is " + before);
            }
        }
    }
}
