package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;

/** Measures what a way from one revision to another would do to the live database, which is only read. */
public final class PlanMeasurement {

    private final Connections live;
    private final ShadowServer shadows;
    private final RevisionCatalog catalog;

    /**
     * A new measurement.
     *
     * @param live whose tables are counted
     * @throws OperatorFailure (usage) if the directory is faulty
     */
    public PlanMeasurement(Connections live, ShadowServer shadows, RevisionCatalog catalog) {
        this.live = live;
        this.shadows = shadows;
        this.catalog = catalog.requireSound();
    }

    /**
     * The scripts from one revision number to another, in their order; none where they are the same.
     *
     * @throws OperatorFailure (not found) for a number that the directory does not have
     */
    public List<PlannedScript> scripts(int from, int to) {
        int known = catalog.revisions().size();
        if (Math.max(from, to) > known) {
            throw new OperatorFailure(
                    Kind.NOT_FOUND,
                    "revision " + Math.max(from, to) + " is not in the directory, which has " + known,
                    "bring its files here");
        }
        return from <= to
                ? catalog.revisions().subList(from, to).stream()
                        .map(PlannedScript::up)
                        .toList()
                : IntStream.iterate(from - 1, i -> i >= to, i -> i - 1)
                        .mapToObj(i -> PlannedScript.down(catalog.revisions().get(i)))
                        .toList();
    }

    /** Runs the scripts on a throw-away database that stands at revision {@code from}, and gives each statement's doings. */
    public List<MeasuredStatement> measure(int from, List<PlannedScript> scripts) {
        try (ShadowDatabase shadow = ShadowDatabase.create(live, shadows);
                Connection connection = shadow.connections().open();
                Connection counting = live.open()) {
            ShadowRun run = new ShadowRun(shadow.connections(), connection);
            replay(run, from);
            RunSoFar soFar = run.begin(LiveTables.of(counting));
            for (PlannedScript script : scripts) {
                if (!run.measure(script, soFar)) {
                    break;
                }
            }
            return run.finish();
        } catch (SQLException e) {
            throw DatabaseRefusal.explain(e);
        }
    }

    /**
     * Prepares the program's statements before and after each script, and gives those that cannot be: before all of them, or after
     * one of them.
     */
    public List<BrokenQuery> proveQueries(int from, List<PlannedScript> scripts, List<ProgramQuery> queries) {
        try (ShadowDatabase shadow = ShadowDatabase.create(live, shadows);
                Connection connection = shadow.connections().open()) {
            ShadowRun run = new ShadowRun(shadow.connections(), connection);
            replay(run, from);
            QueryProof proof = new QueryProof(connection);
            List<ProgramQuery> working = new ArrayList<>(queries);
            List<BrokenQuery> broken = new ArrayList<>(proof.broken(null, working));
            for (PlannedScript script : scripts) {
                require(run.replay(script), script);
                broken.addAll(proof.broken(script, working));
            }
            return broken;
        } catch (SQLException e) {
            throw DatabaseRefusal.explain(e);
        }
    }

    /** The program's statements as PostgreSQL counted them on the live database, the most called first. */
    public List<ProgramQuery> countedQueries() {
        try (Connection connection = live.open()) {
            return QueryProof.counted(connection);
        } catch (SQLException e) {
            throw DatabaseRefusal.explain(e);
        }
    }

    private void replay(ShadowRun run, int from) throws SQLException {
        for (Revision revision : catalog.revisions().subList(0, from)) {
            PlannedScript script = PlannedScript.up(revision);
            require(run.replay(script), script);
        }
    }

    private static void require(@Nullable String refusal, PlannedScript script) {
        if (refusal != null) {
            throw new OperatorFailure(
                    Kind.FAILED, script.file() + " cannot be run on the throw-away database: " + refusal);
        }
    }
}
