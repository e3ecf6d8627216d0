package socialmedia.post;

/**
 * In which order posts are listed.
 *
 * @param sort by what; the id decides between equals
 * @param reversed whether the last comes first
 */
public record PostOrder(Sort sort, boolean reversed) {

    /** What posts are sorted by. */
    public enum Sort {
        ID("p.id, p.id", ":id::integer, :id::integer"),
        CREATED("p.created_at, p.id", ":created_at::timestamptz, :id::integer"),
        TITLE("p.title, p.id", ":title::varchar, :id::integer");

        private final String columns;
        private final String values;

        Sort(String columns, String values) {
            this.columns = columns;
            this.values = values;
        }
    }

    public static final PostOrder BY_ID = new PostOrder(Sort.ID, false);

    /** The rows that come after the one whose values the parameters are. */
    String after() {
        return "(" + sort.columns + ") " + (reversed ? "<" : ">") + " (" + sort.values + ")";
    }

    String orderBy() {
        return reversed ? sort.columns.replace(",", " desc,") + " desc" : sort.columns;
    }
}
