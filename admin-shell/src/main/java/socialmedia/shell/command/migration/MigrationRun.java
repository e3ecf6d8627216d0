package socialmedia.shell.command.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.MigrationPlan;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.MigrationStep;
import socialmedia.migration.Migrations;
import socialmedia.migration.RunOptions;
import socialmedia.migration.RunReports;
import socialmedia.migration.StepResult;
import socialmedia.migration.kept.PutBackResult;
import socialmedia.migration.loss.StepLosses;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.ShownProgress;

/** Shows a plan, or runs it and shows each step once it is committed. */
final class MigrationRun {

    private final Migrations migrations;
    private final Screen screen;

    MigrationRun(Migrations migrations, Screen screen) {
        this.migrations = migrations;
        this.screen = screen;
    }

    /** Lists what a run would do and what it would lose, and ends. */
    ExitCode plan(MigrationRequest request, RunOptions options) {
        MigrationPlan plan = migrations.plan(request);
        plan.notes().forEach(screen::warning);
        Map<String, StepLosses> losses = losses(plan, options);
        List<Fields> steps = plan.steps().stream()
                .map(step -> StepFields.planned(step, losses.get(step.id())))
                .toList();
        screen.show(StepFields.NAMES, steps, () -> plan.steps().forEach(step -> {
            screen.line("Would run " + step.display() + ", " + step.message() + " (" + step.number() + ")");
            tell(losses.get(step.id()));
        }));
        if (plan.isEmpty()) {
            nothingToDo(plan);
        }
        return ExitCode.DONE;
    }

    /** A plan is worth having where it cannot be tried: for want of rights, or since others hold the tables. */
    private Map<String, StepLosses> losses(MigrationPlan plan, RunOptions options) {
        if (plan.up()) {
            Map<String, StepLosses> none = new HashMap<>();
            plan.steps().forEach(step -> none.put(step.id(), StepLosses.NONE));
            return none;
        }
        try {
            return migrations.losses(plan, options, screen::note);
        } catch (OperatorFailure e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            screen.warning("What it would lose could not be counted: " + e.getMessage());
            return Map.of();
        }
    }

    private void tell(@Nullable StepLosses losses) {
        if (losses != null) {
            losses.losses().forEach(loss -> screen.line("    loses " + loss.display()));
            if (losses.uncounted() != null) {
                screen.line("    what it loses cannot be counted: " + losses.uncounted());
            }
        }
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
        try (ShownProgress progress = screen.progress()) {
            MigrationPlan plan = migrations.run(
                    requests,
                    options,
                    found -> isApproved(found, approved),
                    new RunReports(
                            result -> {
                                done.add(StepFields.of(result));
                                tell(result);
                            },
                            screen::note,
                            progress));
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
        MarkGuard guard = new MarkGuard(migrations, screen);
        if (request.up()) {
            guard.requireWritable();
        } else {
            guard.asksOnProduction("Take revisions back, with all that their columns and tables hold?");
        }
    }

    private void tell(StepResult result) {
        screen.note(RevisionWords.ran(result));
        String what = result.kept() ? "Set aside " : "Lost ";
        result.losses().forEach(loss -> screen.note(what + loss.display()));
        for (PutBackResult one : result.putBack()) {
            if (one.rows() > 0) {
                screen.note(one.display());
            }
            if (!one.remainder().isEmpty()) {
                screen.warning(one.remainder());
            }
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
