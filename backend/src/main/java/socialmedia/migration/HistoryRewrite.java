package socialmedia.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevision;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.migration.history.Bookkeeping;
import socialmedia.migration.history.MigrationEvent;
import socialmedia.migration.history.Operator;
import socialmedia.migration.history.Scripts;

/** Makes the history say that a database is at a revision, without running any script. */
final class HistoryRewrite {

    private final MigrationSession session;
    private final RevisionCatalog catalog;
    private final Operator operator;

    HistoryRewrite(MigrationSession session, RevisionCatalog catalog, Operator operator) {
        this.session = session;
        this.catalog = catalog;
        this.operator = operator;
    }

    /**
     * Writes the rows from what is applied to {@code number}, and {@code alembic_version}; the caller has a transaction.
     *
     * @param afresh empty the history first, instead of going on from it
     * @return how many rows of the history were written
     */
    int set(AppliedRevisions applied, int number, boolean afresh, MigrationEvent.Kind kind) throws SQLException {
        if (afresh) {
            session.execute("delete from public.flyway_schema_history");
        }
        int keep = afresh ? 0 : common(applied);
        int written = 0;
        if (!afresh) {
            List<AppliedRevision> rows = applied.revisions();
            for (int i = rows.size(); i > Math.min(number, keep); i--) {
                unstamp(rows.get(i - 1), kind);
                written++;
            }
        }
        for (int i = Math.min(keep, number) + 1; i <= number; i++) {
            stamp(catalog.revisions().get(i - 1), kind);
            written++;
        }
        session.execute(Bookkeeping.setAlembic(alembicAt(number)));
        if (written == 0) {
            Revision at = number == 0 ? null : catalog.revisions().get(number - 1);
            event(kind, true, number, at == null ? null : at.id(), at == null ? null : at.message(), null);
        }
        return written;
    }

    /** How many applied revisions, from the first, the directory knows. */
    private int common(AppliedRevisions applied) {
        int common = 0;
        for (AppliedRevision row : applied.revisions()) {
            boolean known = row.number() <= catalog.revisions().size()
                    && catalog.revisions().get(row.number() - 1).id().equals(row.id());
            if (!known) {
                break;
            }
            common++;
        }
        return common;
    }

    private void stamp(Revision revision, MigrationEvent.Kind kind) throws SQLException {
        Scripts scripts = new Scripts(
                revision.upName(),
                revision.up(),
                revision.down() == null ? null : revision.downName(),
                revision.down());
        session.execute(Bookkeeping.stampedRow(revision.number(), scripts));
        event(kind, true, revision.number(), revision.id(), revision.message(), scripts);
    }

    void unstamp(AppliedRevision row, MigrationEvent.Kind kind) throws SQLException {
        session.execute(Bookkeeping.unstampedRow(row.number(), row.script()));
        event(kind, false, row.number(), row.id(), row.message(), null);
    }

    private void event(
            MigrationEvent.Kind kind,
            boolean up,
            int number,
            @Nullable String id,
            @Nullable String message,
            @Nullable Scripts scripts)
            throws SQLException {
        MigrationEvent event = new MigrationEvent(kind, up, number, id, message, null, null, scripts, null, null);
        session.execute(Bookkeeping.event(event, operator));
    }

    private @Nullable String alembicAt(int number) {
        List<String> known = new ArrayList<>();
        catalog.revisions().stream()
                .limit(number)
                .map(Revision::id)
                .filter(catalog.alembicIds()::contains)
                .forEach(known::add);
        return known.isEmpty() ? null : known.get(known.size() - 1);
    }
}
