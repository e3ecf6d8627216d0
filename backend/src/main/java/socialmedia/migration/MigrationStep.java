package socialmedia.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.history.MigrationEvent;
import socialmedia.migration.history.Scripts;

/**
 * One revision to go up or down.
 *
 * @param parent the revision before, null for base
 * @param file where its script is, for messages; the stored script's name where the file is gone
 * @param statements what is run
 * @param first the statement to start with, from 0: others were done before an interruption
 * @param recorded whether the history has a row of it before the step
 * @param scripts both scripts, to be stored
 * @param alembicFrom what {@code alembic_version} holds before, {@code alembicTo} after; null is its base
 */
public record MigrationStep(
        boolean up,
        int number,
        String id,
        @Nullable String parent,
        String message,
        String file,
        List<ScriptStatement> statements,
        int first,
        boolean recorded,
        boolean resumed,
        Scripts scripts,
        @Nullable String alembicFrom,
        @Nullable String alembicTo) {

    public MigrationStep {
        statements = List.copyOf(statements);
    }

    public @Nullable String from() {
        return up ? parent : id;
    }

    public @Nullable String to() {
        return up ? id : parent;
    }

    public boolean transactional() {
        return statements.stream().allMatch(ScriptStatement::transactional);
    }

    /** As Alembic says it: {@code upgrade 0a1bfb2e9c2d -> b1c66d590ccf}. */
    public String display() {
        return (up ? "upgrade " : "downgrade ") + name(from()) + " -> " + name(to());
    }

    /** The same step for a database whose {@code alembic_version} is set by other means. */
    MigrationStep leavingAlembic() {
        return new MigrationStep(
                up, number, id, parent, message, file, statements, first, recorded, resumed, scripts, null, null);
    }

    MigrationEvent event(MigrationEvent.Kind kind) {
        return MigrationEvent.of(kind, up, number, id, message, scripts);
    }

    private static String name(@Nullable String revision) {
        return revision == null ? "<base>" : revision;
    }
}
