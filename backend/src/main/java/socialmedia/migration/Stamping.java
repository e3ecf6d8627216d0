package socialmedia.migration;

import java.sql.SQLException;
import java.util.function.Consumer;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.MigrationEvent;

/** Takes the operator's word for where a database is: sets the history and runs nothing. */
public final class Stamping {

    private final Migrations migrations;

    public Stamping(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * What was stamped.
     *
     * @param number the number of the revision the history now says, 0 for base
     * @param display its id, {@code <base>} for base
     * @param rows how many rows of the history were written
     */
    public record Result(int from, int number, String display, int rows) {}

    /**
     * Stamps in one transaction, under the lock.
     *
     * @param purge empty the history first, whatever it says
     * @throws OperatorFailure as an upgrade does
     */
    public Result stamp(RevisionTarget target, boolean purge, RunOptions options, Consumer<String> notes) {
        RevisionCatalog catalog = migrations.catalog().requireSound();
        try (MigrationSession session = MigrationSession.open(migrations.connections())) {
            decide(session, catalog, target, purge);
            Preconditions.requireRights(
                    session, AppliedRevisions.read(session.connection()).historyExists());
            new MigrationLock(session).take(options.waiting(), notes);
            RevisionLine line = new RevisionLine(catalog, AppliedRevisions.read(session.connection()));
            int number = decide(session, catalog, target, purge);
            Migrations.prepare(session);
            int[] rows = {0};
            session.inTransaction(() -> rows[0] = new HistoryRewrite(session, catalog, migrations.operator())
                    .set(line.applied(), number, purge, MigrationEvent.Kind.STAMPED));
            String display =
                    number == 0 ? "<base>" : catalog.revisions().get(number - 1).id();
            return new Result(line.applied().number(), number, display, rows[0]);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private static int decide(MigrationSession session, RevisionCatalog catalog, RevisionTarget target, boolean purge)
            throws SQLException {
        AppliedRevisions applied = AppliedRevisions.read(session.connection());
        RevisionLine line = new RevisionLine(catalog, applied);
        Preconditions.requireWritable(session);
        int number = line.resolve(target);
        if (number > catalog.revisions().size()) {
            throw new OperatorFailure(
                    Kind.NOT_FOUND, target + " is not in the directory", "stamp one of those `history` lists");
        }
        if (purge) {
            return number;
        }
        if (applied.historyExists()) {
            Preconditions.check(session, line);
        } else {
            requireAlembicAgrees(catalog, applied, number);
        }
        return number;
    }

    /** A database of Alembic's alone may be stamped at the revision that Alembic says. */
    private static void requireAlembicAgrees(RevisionCatalog catalog, AppliedRevisions applied, int number) {
        String said = applied.alembic().id();
        AppliedRevisions then = AppliedRevisions.assumed(assumed(catalog, number), catalog.alembicIds());
        if (said != null && !said.equals(then.alembic().id())) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "alembic_version says " + said + ", which is not what is to be stamped",
                    "`adopt` believes the schema; `stamp --purge` overrules Alembic");
        }
    }

    /** The directory's first revisions as if they were applied. */
    static java.util.List<AppliedRevision> assumed(RevisionCatalog catalog, int number) {
        return catalog.revisions().stream()
                .limit(number)
                .map(file -> new AppliedRevision(
                        file.number(),
                        file.id(),
                        file.message(),
                        file.number(),
                        file.upName(),
                        file.checksum(),
                        java.time.Instant.EPOCH,
                        "",
                        0))
                .toList();
    }
}
