package socialmedia.migration;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.history.AppliedRevision;

/**
 * One revision, seen from the directory and from the database at once.
 *
 * @param file null if the directory does not have it
 * @param applied null if the database does not have it
 */
public record RevisionState(
        int number,
        String id,
        @Nullable String parent,
        String message,
        State state,
        @Nullable Revision file,
        @Nullable AppliedRevision applied) {

    /** How the two agree. */
    public enum State {
        APPLIED,
        PENDING,
        CHANGED,
        MISSING,
        INTERRUPTED
    }

    public boolean isApplied() {
        return applied != null;
    }

    public @Nullable LocalDateTime created() {
        return file == null ? null : file.created();
    }
}
