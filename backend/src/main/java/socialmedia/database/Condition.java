package socialmedia.database;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.text.SqlLiteral;

/**
 * A condition as SQL, and the values of its named parameters.
 *
 * @param sql without literals of its own that have a colon in them
 * @param values texts, numbers, truths and times by their names
 */
public record Condition(String sql, Map<String, Object> values) {

    public static final Condition ALL = new Condition("true", Map.of());

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

    public Condition {
        values = Map.copyOf(values);
    }

    /** What both ask for; no name may stand for two values. */
    public Condition and(Condition other) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(other.values);
        return new Condition("(" + sql + ") and (" + other.sql + ")", all);
    }

    /**
     * The SQL with its values written into it, for COPY, which takes no parameters.
     *
     * @throws OperatorFailure (usage) for a text that no database has
     */
    public String inlined() {
        return PARAMETER.matcher(sql).replaceAll(this::literal);
    }

    private String literal(MatchResult parameter) {
        Object value = values.get(parameter.group(1));
        String literal;
        if (value instanceof String text) {
            literal = SqlLiteral.of(storable(text));
        } else if (value instanceof OffsetDateTime time) {
            literal = SqlLiteral.of(time.toString()) + "::timestamptz";
        } else if (value instanceof Number || value instanceof Boolean) {
            literal = value.toString();
        } else {
            throw new IllegalStateException("no value for " + parameter.group());
        }
        return java.util.regex.Matcher.quoteReplacement(literal);
    }

    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new OperatorFailure(Kind.USAGE, "a text with a NUL character cannot be looked for");
        }
        return text;
    }
}
