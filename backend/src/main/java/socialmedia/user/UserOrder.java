package socialmedia.user;

/** The order in which users are listed; those that are equal by it by their ids. */
public record UserOrder(Column column, boolean reverse) {

    /** What they are sorted by. */
    public enum Column {
        ID("id"),
        EMAIL("email"),
        CREATED("created_at");

        private final String sqlName;

        Column(String sqlName) {
            this.sqlName = sqlName;
        }
    }

    public static final UserOrder BY_ID = new UserOrder(Column.ID, false);

    /** As an {@code order by} of users named {@code u} wants it. */
    String sql() {
        String direction = reverse ? " desc" : "";
        return "u." + column.sqlName + direction + ", u.id" + direction;
    }

    /** A condition for what comes after the user with the parameters {@code after_id} and so on. */
    String after() {
        return "(u.%1$s, u.id) %2$s (:after_%1$s, :after_id)".formatted(column.sqlName, reverse ? "<" : ">");
    }
}
