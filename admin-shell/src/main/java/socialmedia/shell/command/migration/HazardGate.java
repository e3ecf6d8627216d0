package socialmedia.shell.command.migration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socialmedia.environment.EnvironmentMark;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.MigrationPlan;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.migration.plan.MeasuredStatement;
import socialmedia.migration.plan.PlanMeasurement;
import socialmedia.migration.plan.Rule;
import socialmedia.schema.ShadowServer;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.output.Screen;

/** Stands before an upgrade of a database marked production, or of any where it is asked for: hazards want to be allowed. */
final class HazardGate {

    static final Option<Set<Rule>> ALLOW = Option.<Set<Rule>>optional(
                    "--allow-hazards",
                    "RULES",
                    "run in spite of these hazards of `plan`, separated by commas, or `all`; others stop the run",
                    HazardGate::rules)
            .suggesting(Suggestions.HAZARD_RULES);

    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    private final Migrations migrations;
    private final ShadowServer shadows;
    private final Screen screen;

    HazardGate(Migrations migrations, ShadowServer shadows, Screen screen) {
        this.migrations = migrations;
        this.shadows = shadows;
        this.screen = screen;
    }

    /** Shows the hazards where the gate stands. */
    void tell(MigrationRequest request, Optional<Set<Rule>> allowed) {
        measure(request, allowed);
    }

    /**
     * Shows the hazards where the gate stands.
     *
     * @throws OperatorFailure (refused) if there is one that is not allowed
     */
    void require(MigrationRequest request, Optional<Set<Rule>> allowed) {
        Set<Rule> found = measure(request, allowed).stream()
                .flatMap(one -> one.hazards().stream())
                .map(hazard -> hazard.rule())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        allowed.ifPresent(found::removeAll);
        if (!found.isEmpty()) {
            String words = found.stream().map(Rule::word).collect(Collectors.joining(","));
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "the upgrade has hazards that are not allowed: " + words + "; nothing was run",
                    "go the safe way, or say --allow-hazards " + words);
        }
    }

    private List<MeasuredStatement> measure(MigrationRequest request, Optional<Set<Rule>> allowed) {
        if (allowed.isEmpty() && !isProduction()) {
            return List.of();
        }
        MigrationPlan plan = migrations.plan(request);
        if (plan.isEmpty()) {
            return List.of();
        }
        try {
            PlanMeasurement measurement = new PlanMeasurement(migrations.connections(), shadows, migrations.catalog());
            List<MeasuredStatement> dangerous =
                    measurement.measure(plan.from(), measurement.scripts(plan.from(), plan.to())).stream()
                            .filter(one -> !one.hazards().isEmpty())
                            .toList();
            PlanWords.tell(dangerous, screen::warning);
            return dangerous;
        } catch (OperatorFailure e) {
            if (allowed.filter(ALL::equals).isEmpty()) {
                throw e;
            }
            screen.warning("The hazards could not be measured: " + e.getMessage());
            return List.of();
        }
    }

    private boolean isProduction() {
        return EnvironmentMark.find(migrations.connections())
                .map(EnvironmentMark::production)
                .orElse(false);
    }

    private static Set<Rule> rules(String word) {
        if (word.equals("all")) {
            return ALL;
        }
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String one : word.split(",", -1)) {
            rules.add(Rule.find(one.strip())
                    .orElseThrow(() -> new IllegalArgumentException("`all` or some of "
                            + Arrays.stream(Rule.values()).map(Rule::word).collect(Collectors.joining(", ")))));
        }
        return rules;
    }
}
