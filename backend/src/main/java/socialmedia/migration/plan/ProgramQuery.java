package socialmedia.migration.plan;

/**
 * A statement of the program.
 *
 * @param place where it is written, such as {@code queries.sql:3}; for one that the database counted, its view
 */
public record ProgramQuery(String place, String sql) {

    /** The beginning of it, for one line of a message. */
    public String firstLine() {
        return sql.lines().findFirst().orElse("");
    }
}
