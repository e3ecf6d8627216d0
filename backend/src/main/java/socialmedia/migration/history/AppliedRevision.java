package socialmedia.migration.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One revision that the history says is in the database.
 *
 * @param message as the file's name had it
 * @param rank Flyway's {@code installed_rank}
 * @param script the V file's name
 * @param milliseconds how long the step took
 */
public record AppliedRevision(
        int number,
        String id,
        String message,
        int rank,
        String script,
        @Nullable Integer checksum,
        Instant appliedAt,
        String appliedBy,
        long milliseconds) {}
