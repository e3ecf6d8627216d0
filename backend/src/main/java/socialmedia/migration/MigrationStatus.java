package socialmedia.migration;

import java.util.Optional;
import socialmedia.migration.history.AppliedRevisions;

/**
 * Where a database is.
 *
 * @param server the server's version, such as 15.18
 * @param readOnly whether transactions there cannot write: a standby, or a setting of the server, database or role
 */
public record MigrationStatus(RevisionLine line, String database, String user, String server, boolean readOnly) {

    /** What every command says when Alembic has moved the database behind our back; empty where all agree. */
    public Optional<String> disagreement() {
        AppliedRevisions applied = line.applied();
        if (applied.fault() != null) {
            return Optional.of(String.valueOf(applied.fault()));
        }
        return applied.alembicDisagreement(line.catalog().alembicIds())
                .map(alembic -> "alembic_version says " + alembic + ", the history says "
                        + line.display(applied.number()) + "; `adopt` believes the schema and mends both");
    }
}
