package socialmedia.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Bookkeeping;
import socialmedia.migration.history.ConsoleSchema;
import socialmedia.migration.history.Operator;
import socialmedia.migration.history.Scripts;
import socialmedia.migration.history.StoredScripts;
import socialmedia.migration.kept.KeptEntry;
import socialmedia.migration.kept.KeptLedger;
import socialmedia.migration.loss.StepLosses;

/** The migrations of one directory on one database: status, plan and run. */
public final class Migrations {

    private final Connections connections;
    private final Path directory;
    private final Operator operator;

    public Migrations(Connections connections, Path directory, Operator operator) {
        this.connections = connections;
        this.directory = directory;
        this.operator = operator;
    }

    public Connections connections() {
        return connections;
    }

    public Operator operator() {
        return operator;
    }

    /** Reads the directory anew. */
    public RevisionCatalog catalog() {
        return RevisionCatalog.read(directory);
    }

    /**
     * Reads directory and database; creates nothing.
     *
     * @throws OperatorFailure (usage) without a directory, (unavailable) without a database
     */
    public MigrationStatus status() {
        RevisionCatalog catalog = catalog();
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            RevisionLine line = new RevisionLine(catalog, AppliedRevisions.read(connection));
            try (ResultSet row = statement.executeQuery("""
                    select current_database(), current_user, current_setting('server_version'),
                           current_setting('transaction_read_only')::boolean
                    """)) {
                row.next();
                String version = row.getString(3).split(" ", 2)[0];
                return new MigrationStatus(line, row.getString(1), row.getString(2), version, row.getBoolean(4));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Both scripts of a revision: the files', else those stored in the database; empty text where nothing is known. */
    public Scripts scripts(RevisionState state) {
        if (state.file() != null) {
            return Scripts.of(state.file());
        }
        try (Connection connection = connections.open()) {
            return new StoredScripts(connection)
                    .find(state.id())
                    .orElse(new Scripts(
                            state.applied() == null ? "" : state.applied().script(), "", null, null));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** What a revision's files hold; empty for one the directory does not have, or whose files cannot be read. */
    public Optional<ScriptFacts> scriptFacts(RevisionState state) {
        Revision file = state.file();
        if (file == null) {
            return Optional.empty();
        }
        try {
            FlywayAdapter flyway = new FlywayAdapter();
            String down = file.irreversible() == null ? file.down() : null;
            return Optional.of(new ScriptFacts(
                    flyway.parse(file.upName(), file.up()).stream().allMatch(ScriptStatement::transactional),
                    down != null && !flyway.parse(file.downName(), down).isEmpty()));
        } catch (OperatorFailure e) {
            return Optional.empty();
        }
    }

    /**
     * The plan of a request as things stand, without the lock; nothing is changed.
     *
     * @throws OperatorFailure for all that would stop the run
     */
    public MigrationPlan plan(MigrationRequest request) {
        RevisionCatalog catalog = catalog().requireSound();
        try (MigrationSession session = MigrationSession.open(connections)) {
            return plan(session, catalog, request);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static MigrationPlan plan(MigrationSession session, RevisionCatalog catalog, MigrationRequest request)
            throws SQLException {
        RevisionLine line = new RevisionLine(catalog, AppliedRevisions.read(session.connection()));
        Preconditions.check(session, line);
        Preconditions.requireHistoryOrEmpty(session, line.applied());
        StoredScripts stored = new StoredScripts(session.connection());
        return new MigrationPlanner(line, new FlywayAdapter(), stored::find).plan(request);
    }

    /**
     * Plans and runs the requests one after the other under one lock; where the first has nothing to do, none is taken.
     *
     * @param approve asked, under the lock, whether a plan may be run
     * @param reports where it tells what it does
     * @return the plan of the first request, empty where there was nothing to do
     * @throws OperatorFailure what stopped it; steps told before are kept
     */
    public MigrationPlan run(
            List<MigrationRequest> requests, RunOptions options, Predicate<MigrationPlan> approve, RunReports reports) {
        RevisionCatalog catalog = catalog().requireSound();
        try (MigrationSession session = MigrationSession.open(connections)) {
            MigrationPlan first = plan(session, catalog, requests.get(0));
            if (first.isEmpty()) {
                return first;
            }
            Preconditions.requireRights(
                    session, AppliedRevisions.read(session.connection()).historyExists());
            new MigrationLock(session).take(options.waiting(), reports.notes());
            MigrationRunner runner = new MigrationRunner(session, connections, operator, options, reports);
            for (MigrationRequest request : requests) {
                MigrationPlan plan = plan(session, catalog, request);
                if (!plan.isEmpty() && approve.test(plan)) {
                    prepare(session);
                    runner.run(plan, request);
                }
            }
            return first;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The same, with no progress told. */
    public MigrationPlan run(
            List<MigrationRequest> requests,
            RunOptions options,
            Predicate<MigrationPlan> approve,
            Consumer<StepResult> results,
            Consumer<String> notes) {
        return run(requests, options, approve, RunReports.of(results, notes));
    }

    /**
     * What the steps of a way down would lose, by revision id; nothing for a way up. The steps are run and rolled back, which
     * takes their locks for a moment; nothing is changed.
     *
     * @throws OperatorFailure if they cannot be run
     */
    public Map<String, StepLosses> losses(MigrationPlan plan, RunOptions options, Consumer<String> notes) {
        try (MigrationSession session = MigrationSession.open(connections)) {
            return new MigrationRunner(session, connections, operator, options, RunReports.of(step -> {}, notes))
                    .foresee(plan);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** What ways down set aside and no upgrade put back yet, the newest first; creates nothing. */
    public List<KeptEntry> kept() {
        try (Connection connection = connections.open()) {
            return new KeptLedger(connection).list();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Lets go of what is set aside under these numbers, once no run can be putting it back.
     *
     * @throws OperatorFailure (not found) if one of them has nothing, (unavailable) if a run went on for too long
     */
    public List<KeptEntry> dropKept(List<Long> ids, RunOptions options, Consumer<String> notes) {
        try (MigrationSession session = MigrationSession.open(connections)) {
            new MigrationLock(session).take(options.waiting(), notes);
            return new KeptLedger(session.connection()).drop(ids);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Flyway's table and the console's schema, made on the first write. */
    static void prepare(MigrationSession session) throws SQLException {
        session.inTransaction(() -> {
            session.execute(Bookkeeping.historyTable());
            session.execute(ConsoleSchema.sql());
        });
        session.reset();
    }

    /** What the database refused, as a failure to be told. */
    public static OperatorFailure unreadable(SQLException e) {
        return Bookkeeping.NEWER_CONSOLE.equals(e.getSQLState())
                ? new OperatorFailure(
                        Kind.UNAVAILABLE,
                        "the schema admin_shell belongs to a newer console than this one",
                        "use that console")
                : DatabaseRefusal.explain(e);
    }
}
