package socialmedia.migration.loss;

/**
 * A column whose values are stored rather than generated.
 *
 * @param number PostgreSQL's own, which a new name leaves as it is
 * @param typeKey the type and its length, to be compared
 * @param type as PostgreSQL writes it
 * @param builtIn whether the type is PostgreSQL's own, and does not go with a revision
 * @param collated whether it has a collation, which may go with a revision
 * @param filled whether a new row gets a value of itself: by a default or as an identity
 */
public record StoredColumn(
        int number,
        String name,
        String typeKey,
        String type,
        boolean builtIn,
        boolean collated,
        boolean notNull,
        boolean filled) {

    /** For a copy that nothing of a revision's own is needed for. */
    String copied() {
        String value = builtIn ? sql() : sql() + "::text";
        return value + (collated || !builtIn ? " collate \"C\"" : "") + " as " + sql();
    }

    /** Quoted, for SQL. */
    public String sql() {
        return Sql.quoted(name);
    }
}
