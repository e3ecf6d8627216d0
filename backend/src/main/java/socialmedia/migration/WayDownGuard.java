package socialmedia.migration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.kept.SettingAside;
import socialmedia.migration.loss.DataLoss;
import socialmedia.migration.loss.Loss;
import socialmedia.migration.loss.StepLosses;

/** Stops a way down that would lose what nobody said may go, before anything of it is run. */
final class WayDownGuard {

    private static final String BOTH_WAYS =
            "--keep-data sets it aside until the next upgrade, --accept-data-loss lets it go";

    private WayDownGuard() {}

    /**
     * Lets a plan pass, or not.
     *
     * @throws OperatorFailure (refused) naming each thing that would go, with its count
     */
    static void require(MigrationPlan plan, Map<String, StepLosses> foreseen, DataLoss choice) {
        switch (choice) {
            case ACCEPTED -> {}
            case REFUSED -> requireNone(plan, foreseen);
            case KEPT -> requireKeepable(plan, foreseen);
        }
    }

    private static void requireNone(MigrationPlan plan, Map<String, StepLosses> foreseen) {
        List<String> losses = plan.steps().stream()
                .flatMap(step -> told(step, of(foreseen, step)))
                .toList();
        if (!losses.isEmpty()) {
            throw refused(
                    "going down to " + plan.destination() + " would lose " + String.join(", ", losses), BOTH_WAYS);
        }
    }

    private static Stream<String> told(MigrationStep step, StepLosses losses) {
        return losses.uncounted() == null
                ? losses.losses().stream().map(Loss::display)
                : Stream.of("what " + step.id() + " takes along, which cannot be counted (" + losses.uncounted() + ")");
    }

    private static void requireKeepable(MigrationPlan plan, Map<String, StepLosses> foreseen) {
        for (MigrationStep step : plan.steps()) {
            StepLosses losses = of(foreseen, step);
            if (losses.uncounted() != null) {
                throw notKept(step, "what it takes along cannot be counted (" + losses.uncounted() + ")");
            }
            if (losses.losses().isEmpty()) {
                continue;
            }
            if (!step.transactional()) {
                throw notKept(step, "it cannot be in a transaction");
            }
            SettingAside.obstacle(losses).ifPresent(obstacle -> {
                throw notKept(step, "it takes along " + obstacle);
            });
        }
    }

    private static StepLosses of(Map<String, StepLosses> foreseen, MigrationStep step) {
        return foreseen.getOrDefault(step.id(), StepLosses.NONE);
    }

    private static OperatorFailure notKept(MigrationStep step, String why) {
        return refused(
                step.display() + " cannot keep the data: " + why,
                "copy what you need and say --accept-data-loss; nothing was run");
    }

    private static OperatorFailure refused(String message, String hint) {
        return new OperatorFailure(Kind.REFUSED, message, hint);
    }
}
