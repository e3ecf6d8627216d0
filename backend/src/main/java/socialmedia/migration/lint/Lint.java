package socialmedia.migration.lint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.plan.MeasuredStatement;
import socialmedia.migration.plan.PlannedScript;
import socialmedia.migration.plan.Rule;
import socialmedia.migration.plan.ShadowRun;
import socialmedia.schema.ShadowDatabase;

/**
 * Finds the hazards of revisions by running their ways up on a throw-away database; no live database is looked at.
 *
 * <p>Only what happens to tables that were there before a revision counts, and all of these count as large and in use.
 */
public final class Lint {

    private final RevisionCatalog catalog;
    private final Supplier<ShadowDatabase> shadows;

    /**
     * A new lint.
     *
     * @param shadows makes the throw-away database, which is closed afterwards
     * @throws OperatorFailure (usage) if the directory is faulty
     */
    public Lint(RevisionCatalog catalog, Supplier<ShadowDatabase> shadows) {
        this.catalog = catalog.requireSound();
        this.shadows = shadows;
    }

    /**
     * The findings that no comment allows, in the order of files and lines. Those of revisions that are applied already are
     * water under the bridge, and their files cannot take a comment any more: a check asks for the pending ones alone.
     *
     * @param wanted which revisions to look at; all before them are run
     */
    public List<LintFinding> run(Predicate<Revision> wanted) {
        List<LintFinding> findings = new ArrayList<>();
        try (ShadowDatabase shadow = shadows.get();
                Connection connection = shadow.connections().open()) {
            ShadowRun run = new ShadowRun(shadow.connections(), connection);
            List<PlannedScript> looked = new ArrayList<>();
            for (Revision revision : catalog.revisions()) {
                if (!step(revision, wanted, run, looked, findings)) {
                    break;
                }
            }
            List<MeasuredStatement> measured = run.finish();
            looked.forEach(script -> findings.addAll(findings(script, measured)));
        } catch (SQLException e) {
            throw DatabaseRefusal.explain(e);
        }
        findings.sort(
                Comparator.comparingInt((LintFinding one) -> one.revision().number())
                        .thenComparingInt(LintFinding::line)
                        .thenComparing(LintFinding::rule));
        return List.copyOf(findings);
    }

    /** Whether the next revision can be run after this one. */
    private static boolean step(
            Revision revision,
            Predicate<Revision> wanted,
            ShadowRun run,
            List<PlannedScript> looked,
            List<LintFinding> findings)
            throws SQLException {
        PlannedScript script;
        try {
            script = PlannedScript.up(revision);
        } catch (OperatorFailure e) {
            Place place = e.details().place();
            findings.add(notRunnable(
                    revision, place == null ? 1 : Math.max(1, place.line()), String.valueOf(e.getMessage())));
            return false;
        }
        if (wanted.test(revision)) {
            looked.add(script);
            run.measureAlone(script);
            return !run.isBroken();
        }
        String refusal = run.replay(script);
        if (refusal != null) {
            findings.add(notRunnable(revision, 1, refusal));
        }
        return refusal == null;
    }

    private static LintFinding notRunnable(Revision revision, int line, String message) {
        return new LintFinding(
                Rule.NOT_RUNNABLE,
                revision,
                "upgrade/" + revision.upName(),
                line,
                message,
                Rule.NOT_RUNNABLE.safeWay());
    }

    private static List<LintFinding> findings(PlannedScript script, List<MeasuredStatement> measured) {
        AllowComments comments = new AllowComments(
                script.revision(),
                script.file(),
                script.revision().up(),
                script.statements().stream()
                        .map(one -> new AllowComments.Span(
                                one.line(),
                                one.line()
                                        + (int) one.sql()
                                                .chars()
                                                .filter(c -> c == '\n')
                                                .count()))
                        .toList());
        List<LintFinding> found = new ArrayList<>();
        for (MeasuredStatement statement : measured) {
            if (statement.script().equals(script)) {
                statement.hazards().stream()
                        .map(hazard -> new LintFinding(
                                hazard.rule(),
                                script.revision(),
                                script.file(),
                                statement.statement().line(),
                                hazard.message(),
                                hazard.safeWay()))
                        .filter(finding -> !comments.allow(finding))
                        .forEach(found::add);
            }
        }
        found.addAll(comments.faults());
        return found;
    }
}
