package socialmedia.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import socialmedia.migration.directory.FileName;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Bookkeeping;
import socialmedia.migration.history.MigrationEvent;
import socialmedia.migration.history.Operator;
import socialmedia.migration.history.Scripts;
import socialmedia.text.SqlLiteral;

/** Accepts changed files as they are now, and clears the records of runs that failed under stock Flyway. */
public final class Repair {

    private final Migrations migrations;

    public Repair(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * Repairs in one transaction, under the lock.
     *
     * @return what was done, a line each; empty where there was nothing to do
     */
    public List<String> run(RunOptions options, Consumer<String> notes) {
        RevisionCatalog catalog = migrations.catalog().requireSound();
        List<String> done = new ArrayList<>();
        try (MigrationSession session = MigrationSession.open(migrations.connections())) {
            Preconditions.requireWritable(session);
            AppliedRevisions before = AppliedRevisions.read(session.connection());
            if (!before.historyExists()) {
                return List.of();
            }
            Preconditions.requireRights(session, true);
            new MigrationLock(session).take(options.waiting(), notes);
            Migrations.prepare(session);
            session.inTransaction(() -> {
                failedRows(session, done);
                RevisionLine line = new RevisionLine(catalog, AppliedRevisions.read(session.connection()));
                for (RevisionState state : line.states()) {
                    if (state.state() == RevisionState.State.CHANGED && state.file() != null) {
                        accept(session, state, state.file(), done);
                    }
                }
            });
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
        return List.copyOf(done);
    }

    private static void failedRows(MigrationSession session, List<String> done) throws SQLException {
        String count = session.text("select count(*) from public.flyway_schema_history where not success");
        if (count != null && !count.equals("0")) {
            session.execute("delete from public.flyway_schema_history where not success");
            done.add("removed the records of failed runs: " + count);
        }
    }

    private void accept(MigrationSession session, RevisionState state, Revision file, List<String> done)
            throws SQLException {
        if (state.applied() == null) {
            return;
        }
        String description =
                FileName.find(file.upName()).map(FileName::description).orElse(file.upName());
        session.execute("update public.flyway_schema_history set checksum = " + file.checksum() + ", description = "
                + SqlLiteral.of(description) + ", script = " + SqlLiteral.of(file.upName()) + " where installed_rank = "
                + state.applied().rank());
        Scripts scripts = Scripts.of(file);
        Operator operator = migrations.operator();
        session.execute(Bookkeeping.event(
                MigrationEvent.of(
                        MigrationEvent.Kind.REPAIRED, true, state.number(), state.id(), state.message(), scripts),
                operator));
        done.add("accepted " + file.upName() + " as it is now");
    }
}
