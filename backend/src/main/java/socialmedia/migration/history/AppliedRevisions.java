package socialmedia.migration.history;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;

/**
 * What a database says of its own revisions, read in one go.
 *
 * @param historyExists whether there is a {@code flyway_schema_history}
 * @param revisions in order from 1 without a hole
 * @param fault why the history cannot be gone on from, null if it can
 * @param alembic what {@code alembic_version} says
 */
public record AppliedRevisions(
        boolean historyExists,
        List<AppliedRevision> revisions,
        @Nullable String fault,
        @Nullable Interruption interruption,
        AlembicVersion alembic) {

    public AppliedRevisions {
        revisions = List.copyOf(revisions);
    }

    /**
     * Reads them; creates nothing.
     *
     * @throws OperatorFailure (unavailable) if the role may not read the history
     */
    public static AppliedRevisions read(Connection connection) {
        return new HistoryReader(connection).read();
    }

    /** For a database nothing is known of: offline scripts start from a given number of applied revisions. */
    public static AppliedRevisions assumed(List<AppliedRevision> revisions, Set<String> alembicIds) {
        AppliedRevisions without =
                new AppliedRevisions(true, revisions, null, null, new AlembicVersion(false, List.of()));
        String id = without.newestOf(alembicIds);
        return new AppliedRevisions(
                true, revisions, null, null, new AlembicVersion(true, id == null ? List.of() : List.of(id)));
    }

    public int number() {
        return revisions.size();
    }

    public Optional<AppliedRevision> find(String id) {
        return revisions.stream().filter(revision -> revision.id().equals(id)).findFirst();
    }

    public Optional<AppliedRevision> newest() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }

    /** The newest applied id among those that the application's Alembic knows; null at its base. */
    public @Nullable String newestOf(Set<String> alembicIds) {
        for (int i = revisions.size() - 1; i >= 0; i--) {
            if (alembicIds.contains(revisions.get(i).id())) {
                return revisions.get(i).id();
            }
        }
        return null;
    }

    /** What {@code alembic_version} says where it disagrees with the history; empty where both agree or there is none. */
    public Optional<String> alembicDisagreement(Set<String> alembicIds) {
        return alembic.isAt(newestOf(alembicIds)) ? Optional.empty() : Optional.of(alembic.toString());
    }
}
