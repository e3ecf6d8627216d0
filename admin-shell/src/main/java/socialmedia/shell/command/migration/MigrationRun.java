package socialmedia.shell.command.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import socialmedia.environment.EnvironmentMark;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.MigrationPlan;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.MigrationStep;
import socialmedia.migration.Migrations;
import socialmedia.migration.RunOptions;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** Shows a plan, or runs it and shows each step once it is committed. */
final class MigrationRun {

    private final Migrations migrations;
    private final Screen screen;

    MigrationRun(Migrations migrations, Screen screen) {
        this.migrations = migrations;
        this.screen = screen;
    }

    /** Lists what a run would do, and ends. */
    ExitCode plan(MigrationRequest request) {
        MigrationPlan plan = migrations.plan(request);
        plan.notes().forEach(screen::warning);
        List<Fields> steps =
                plan.steps().stream().map(step -> StepFields.of(step, null)).toList();
        screen.show(StepFields.NAMES, steps, () -> plan.steps()
                .forEach(step -> screen.line(
                        "Would run " + step.display() + ", " + step.message() + " (" + step.number() + ")")));
        if (plan.isEmpty()) {
            nothingToDo(plan);
        }
        return ExitCode.DONE;
    }

    /** Runs the requests under one lock; scripts that come out of the database are shown and confirmed first. */
    ExitCode run(List<MigrationRequest> requests, RunOptions options) {
        screen.note("Database: " + migrations.connections().settings().display());
        requireAllowed(requests.get(0));
        Map<String, String> approved = new HashMap<>();
        if (!requests.get(0).up()) {
            approve(migrations.plan(requests.get(0)), approved);
        }
        List<Fields> done = new ArrayList<>();
        try {
            MigrationPlan plan = migrations.run(
                    requests,
                    options,
                    found -> isApproved(found, approved),
                    result -> {
                        done.add(StepFields.of(result.step(), result.milliseconds()));
                        screen.note(RevisionWords.ran(result));
                    },
                    screen::note);
            if (plan.isEmpty()) {
                nothingToDo(plan);
            }
        } catch (RuntimeException e) {
            if (!done.isEmpty()) {
                screen.show(StepFields.NAMES, done, () -> {});
            }
            throw e;
        }
        screen.show(StepFields.NAMES, done, () -> {});
        return ExitCode.DONE;
    }

    /** A way down takes tables along: not on a database marked read-only, and not unasked on one marked production. */
    private void requireAllowed(MigrationRequest request) {
        Optional<EnvironmentMark> mark = EnvironmentMark.find(migrations.connections());
        if (mark.isEmpty()) {
            return;
        }
        if (mark.get().readOnly()) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "the database is marked read-only (" + mark.get().name() + ")",
                    "`env mark " + mark.get().name() + " --read-write` lifts it");
        }
        if (mark.get().production() && !request.up()) {
            screen.confirmTyped(
                    "This database is marked production. Take revisions back, with all that their columns and tables hold?",
                    migrations.connections().settings().database());
        }
    }

    private void approve(MigrationPlan plan, Map<String, String> approved) {
        plan.notes().forEach(screen::warning);
        for (MigrationStep step : plan.stored()) {
            String script = Objects.requireNonNull(step.scripts().down());
            screen.warning("The script stored in the database for " + step.display() + ":");
            screen.warning(script.stripTrailing());
            approved.put(step.id(), script);
        }
        if (!plan.stored().isEmpty()) {
            screen.confirm("Run SQL that is stored in the database?");
        }
    }

    private static boolean isApproved(MigrationPlan plan, Map<String, String> approved) {
        for (MigrationStep step : plan.stored()) {
            if (!Objects.equals(approved.get(step.id()), step.scripts().down())) {
                throw new OperatorFailure(
                        Kind.CONFLICT,
                        "the stored script of " + step.id() + " changed meanwhile, and nothing was run",
                        "run the command again");
            }
        }
        return true;
    }

    private void nothingToDo(MigrationPlan plan) {
        screen.note((plan.past() ? "Already past the target: at " : "Already at ") + plan.destination()
                + (plan.head() ? " (head)" : "") + "; nothing to do");
    }
}
