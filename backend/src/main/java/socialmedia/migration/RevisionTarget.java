package socialmedia.migration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * A revision as an operator names it: an anchor and a number of steps from it.
 *
 * @param text as it was typed
 * @param name the number's digits, or the id or its beginning; empty for the other anchors
 * @param offset steps up (positive) or down from the anchor
 */
public record RevisionTarget(String text, Anchor anchor, String name, int offset) {

    /** What the steps are counted from. */
    public enum Anchor {
        HEAD,
        BASE,
        CURRENT,
        NUMBER,
        ID
    }

    private static final Pattern RELATIVE = Pattern.compile("([+-])([0-9]{1,6})");
    private static final Pattern WORD = Pattern.compile("(heads?|base|current)(?:([+-])([0-9]{1,6}))?");
    private static final Pattern WHOLE_ID = Pattern.compile("([0-9a-f]{12})(?:([+-])([0-9]{1,6}))?");
    private static final Pattern NUMBER = Pattern.compile("v?([0-9]{1,9})(?:([+-])([0-9]{1,6}))?");
    private static final Pattern PREFIX = Pattern.compile("(.+?)(?:([+-])([0-9]{1,6}))?");

    /**
     * Reads a target; whether it exists is for {@link RevisionLine} to say.
     *
     * @throws OperatorFailure (usage) for an empty word and for {@code +0} and {@code -0}
     */
    public static RevisionTarget parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        Matcher relative = RELATIVE.matcher(word);
        if (relative.matches()) {
            return new RevisionTarget(text, Anchor.CURRENT, "", offset(text, relative.group(1), relative.group(2)));
        }
        Matcher named = WORD.matcher(word);
        if (named.matches()) {
            Anchor anchor = named.group(1).startsWith("head")
                    ? Anchor.HEAD
                    : named.group(1).equals("base") ? Anchor.BASE : Anchor.CURRENT;
            return new RevisionTarget(text, anchor, "", offset(text, named.group(2), named.group(3)));
        }
        if (word.isEmpty()) {
            throw new OperatorFailure(Kind.USAGE, "a revision is empty; see `help revisions` for the ways to name one");
        }
        return of(text, word, WHOLE_ID, Anchor.ID)
                .or(() -> of(text, word, NUMBER, Anchor.NUMBER))
                .or(() -> of(text, word, PREFIX, Anchor.ID))
                .orElseThrow();
    }

    private static java.util.Optional<RevisionTarget> of(String text, String word, Pattern form, Anchor anchor) {
        Matcher matcher = form.matcher(word);
        if (!matcher.matches()) {
            return java.util.Optional.empty();
        }
        boolean base = anchor == Anchor.NUMBER && Integer.parseInt(matcher.group(1)) == 0;
        return java.util.Optional.of(new RevisionTarget(
                text,
                base ? Anchor.BASE : anchor,
                base ? "" : matcher.group(1),
                offset(text, matcher.group(2), matcher.group(3))));
    }

    private static int offset(String text, @org.jspecify.annotations.Nullable String sign, String digits) {
        if (sign == null) {
            return 0;
        }
        int steps = Integer.parseInt(digits);
        if (steps == 0) {
            throw new OperatorFailure(Kind.USAGE, text + " is no step; say current to stay where you are");
        }
        return sign.equals("+") ? steps : -steps;
    }

    @Override
    public String toString() {
        return text;
    }
}
