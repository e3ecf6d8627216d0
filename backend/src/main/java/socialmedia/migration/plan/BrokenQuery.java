package socialmedia.migration.plan;

import org.jspecify.annotations.Nullable;

/**
 * A statement of the program that cannot be prepared.
 *
 * @param script which breaks it; null where it could not be prepared before any script either
 * @param error what PostgreSQL says of it
 */
public record BrokenQuery(@Nullable PlannedScript script, ProgramQuery query, String error) {}
