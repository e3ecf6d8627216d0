package socialmedia.shell.input;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;

/** How {@code assert} compares two values: as numbers where both are, else as text, character by character. */
public enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,1000}(\\.[0-9]{0,1000})?|\\.[0-9]{1,1000})");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** Reads one, or throws IllegalArgumentException saying what it should be. */
    public static Comparison read(String word) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.sign.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of = != < <= > >="));
    }

    String sign() {
        return sign;
    }

    boolean holds(String left, String right) {
        int order =
                areNumbers(left, right) ? new BigDecimal(left).compareTo(new BigDecimal(right)) : order(left, right);
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    static boolean areNumbers(String left, String right) {
        return NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches();
    }

    /** By code points: String's own order puts what lies outside the basic plane before some that lies in it. */
    private static int order(String left, String right) {
        PrimitiveIterator.OfInt first = left.codePoints().iterator();
        PrimitiveIterator.OfInt second = right.codePoints().iterator();
        while (first.hasNext() && second.hasNext()) {
            int order = Integer.compare(first.nextInt(), second.nextInt());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(first.hasNext(), second.hasNext());
    }
}
