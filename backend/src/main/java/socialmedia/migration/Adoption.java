package socialmedia.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Bookkeeping;
import socialmedia.migration.history.MigrationEvent;
import socialmedia.migration.history.StoredScripts;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.SchemaReader;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;

/** Believes the schema: finds the revision that it equals and sets history and {@code alembic_version} to that. */
public final class Adoption {

    private static final int MOST_DIFFERENCES = 20;

    private final Migrations migrations;
    private final ShadowServer shadows;

    /** A new adoption; {@code shadows} says where the throw-away database is made. */
    public Adoption(Migrations migrations, ShadowServer shadows) {
        this.migrations = migrations;
        this.shadows = shadows;
    }

    /**
     * What was adopted.
     *
     * @param number the revision's, 0 for base; {@code display} its id
     * @param rows how many rows of the history were written
     * @param removed revisions of ours that Alembic had gone below, and that were taken back first
     * @param strangers objects that no revision ever made, left as they are
     */
    public record Result(int number, String display, int rows, List<String> removed, List<String> strangers) {}

    /**
     * Adopts under the lock.
     *
     * @throws OperatorFailure (findings) with the differences, if the schema equals no revision's
     */
    public Result adopt(RunOptions options, Consumer<String> notes) {
        RevisionCatalog catalog = migrations.catalog().requireSound();
        try (MigrationSession session = MigrationSession.open(migrations.connections())) {
            Preconditions.requireWritable(session);
            AppliedRevisions before = AppliedRevisions.read(session.connection());
            Preconditions.requireRights(session, before.historyExists());
            requireKnown(catalog, before);
            ReplayedSchemas replayed = replay(catalog);
            new MigrationLock(session).take(options.waiting(), notes);
            AppliedRevisions applied = AppliedRevisions.read(session.connection());
            SchemaMatch match = match(session, catalog, applied, replayed);
            Migrations.prepare(session);
            List<String> removed = removeLeftovers(session, catalog, applied, match, options, notes);
            if (!removed.isEmpty()) {
                match = match(session, catalog, AppliedRevisions.read(session.connection()), replayed);
            }
            return write(session, catalog, match, removed);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private ReplayedSchemas replay(RevisionCatalog catalog) {
        try (ShadowDatabase shadow = ShadowDatabase.create(migrations.connections(), shadows)) {
            return ReplayedSchemas.replay(catalog, shadow);
        }
    }

    /** An id that only the application has stands for changes that no comparison here could know. */
    private static void requireKnown(RevisionCatalog catalog, AppliedRevisions applied) {
        for (String id : applied.alembic().ids()) {
            if (catalog.find(id).isEmpty()) {
                throw new OperatorFailure(
                        Kind.FINDINGS,
                        "alembic_version says " + id + ", which the directory does not have",
                        "write that revision's pair here first, and list its id in alembic-revisions");
            }
        }
    }

    private static SchemaMatch match(
            MigrationSession session, RevisionCatalog catalog, AppliedRevisions applied, ReplayedSchemas replayed)
            throws SQLException {
        var live = SchemaReader.read(session.connection());
        session.reset();
        List<Integer> ours = applied.revisions().stream()
                .filter(row -> !catalog.alembicIds().contains(row.id()))
                .map(AppliedRevision::number)
                .toList();
        List<Integer> likely = new ArrayList<>();
        Optional.ofNullable(applied.alembic().id())
                .flatMap(catalog::find)
                .ifPresent(revision -> likely.add(revision.number()));
        likely.add(applied.number());
        return SchemaMatch.find(live, replayed, ours, likely)
                .orElseThrow(() -> differs(SchemaMatch.least(live, replayed)));
    }

    private static OperatorFailure differs(List<SchemaDifference> differences) {
        String lines = differences.stream()
                .limit(MOST_DIFFERENCES)
                .map(difference -> "  " + difference.line())
                .collect(Collectors.joining("\n"));
        return new OperatorFailure(
                Kind.FINDINGS,
                Details.of("the schema equals that of no revision; it differs least in " + differences.size()
                                + (differences.size() == 1 ? " object" : " objects"))
                        .hint("mend these, or take your own word with `stamp REV`")
                        .excerpt(lines),
                null);
    }

    /**
     * Takes back, by their own scripts, the revisions of ours that Alembic went below without knowing them; what lies
     * above or between is only struck from the history.
     */
    private List<String> removeLeftovers(
            MigrationSession session,
            RevisionCatalog catalog,
            AppliedRevisions applied,
            SchemaMatch match,
            RunOptions options,
            Consumer<String> notes)
            throws SQLException {
        List<String> removed = new ArrayList<>();
        if (match.leftovers().isEmpty()) {
            return removed;
        }
        MigrationRunner runner = new MigrationRunner(
                session,
                migrations.connections(),
                migrations.operator(),
                options,
                RunReports.of(result -> removed.add(result.step().id()), notes));
        RevisionLine line = new RevisionLine(catalog, applied);
        MigrationPlan plan = new MigrationPlanner(
                        line, new FlywayAdapter(), new StoredScripts(session.connection())::find)
                .plan(MigrationRequest.downgrade(match.number() == 0 ? "base" : "" + match.number()));
        HistoryRewrite rewrite = new HistoryRewrite(session, catalog, migrations.operator());
        for (MigrationStep step : plan.steps()) {
            if (step.number() < match.leftovers().get(match.leftovers().size() - 1)) {
                break;
            }
            if (match.leftovers().contains(step.number())) {
                runner.run(plan.only(step.leavingAlembic()), MigrationRequest.downgrade("-1"));
            } else {
                AppliedRevision row = applied.revisions().get(step.number() - 1);
                session.inTransaction(() -> rewrite.unstamp(row, MigrationEvent.Kind.ADOPTED));
            }
        }
        return removed;
    }

    private Result write(MigrationSession session, RevisionCatalog catalog, SchemaMatch match, List<String> removed)
            throws SQLException {
        AppliedRevisions applied = AppliedRevisions.read(session.connection());
        boolean afresh = applied.fault() != null;
        int[] rows = {0};
        session.inTransaction(() -> {
            session.execute(Bookkeeping.historyTable());
            rows[0] = new HistoryRewrite(session, catalog, migrations.operator())
                    .set(applied, match.number(), afresh, MigrationEvent.Kind.ADOPTED);
        });
        return new Result(
                match.number(),
                match.number() == 0
                        ? "<base>"
                        : Objects.requireNonNull(catalog.revisions().get(match.number() - 1))
                                .id(),
                rows[0],
                List.copyOf(removed),
                match.strangers().stream().map(SchemaObject::toString).toList());
    }
}
