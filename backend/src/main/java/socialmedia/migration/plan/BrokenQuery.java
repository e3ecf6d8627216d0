package socialmedia.migration.plan;

/**
 * A statement of the program that a script breaks.
 *
 * @param error what PostgreSQL says of it afterwards
 */
public record BrokenQuery(PlannedScript script, String query, String error) {}
