package socialmedia.migration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index that a statement builds or drops concurrently.
 *
 * @param name as the statement spells it, quotes and schema included
 */
record ConcurrentIndex(boolean create, String name) {

    private static final String NAME =
            "((?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)(?:\\.(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+))?)";

    private static final Pattern CREATE =
            pattern("create\\s+(?:unique\\s+)?index\\s+concurrently\\s+(?:if\\s+not\\s+exists\\s+)?(?!on\\s)" + NAME
                    + "\\s+on\\b.*");

    private static final Pattern UNNAMED = pattern("create\\s+(?:unique\\s+)?index\\s+concurrently\\s+on\\s.*");

    private static final Pattern DROP =
            pattern("drop\\s+index\\s+concurrently\\s+(?:if\\s+exists\\s+)?" + NAME + "\\s*(?:restrict|cascade)?\\s*");

    static boolean isUnnamed(String sql) {
        return UNNAMED.matcher(sql).matches();
    }

    static Optional<ConcurrentIndex> find(String sql) {
        Matcher create = CREATE.matcher(sql);
        if (create.matches()) {
            return Optional.of(new ConcurrentIndex(true, create.group(1)));
        }
        Matcher drop = DROP.matcher(sql);
        return drop.matches() ? Optional.of(new ConcurrentIndex(false, drop.group(1))) : Optional.empty();
    }

    /** The same inside a transaction; an interrupted run may have dropped it already. */
    String plainDrop() {
        return "drop index if exists " + name;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
