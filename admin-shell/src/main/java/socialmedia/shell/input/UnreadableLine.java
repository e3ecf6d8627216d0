package socialmedia.shell.input;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;

/** A command line that cannot be read: what is wrong, and at which place of it. */
public final class UnreadableLine extends OperatorFailure {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORD = 60;

    private final int line;
    private final int column;

    UnreadableLine(Token at, String message, @Nullable String hint) {
        this(at.line(), at.column(), Details.of(message).hint(hint == null ? "" : hint));
    }

    UnreadableLine(int line, int column, Details details) {
        super(Kind.USAGE, withoutEmptyHint(details), null);
        this.line = line;
        this.column = column;
    }

    /** From 1; 0 where the words had no line. */
    public int line() {
        return line;
    }

    /** From 1, in characters; 0 where the words had no line. */
    public int column() {
        return column;
    }

    /** A word as a message may show it: short, and without anything a terminal would act on. */
    static String shown(String word) {
        StringBuilder text = new StringBuilder();
        word.codePoints().limit(LONGEST_WORD).forEach(character -> {
            if (isPlain(character)) {
                text.appendCodePoint(character);
            } else {
                text.append(String.format("\\u%04x", character));
            }
        });
        String whole = word.codePointCount(0, word.length()) > LONGEST_WORD ? text + "..." : text.toString();
        return whole.isEmpty() ? "\"\"" : whole;
    }

    private static boolean isPlain(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static Details withoutEmptyHint(Details details) {
        return "".equals(details.hint())
                ? new Details(details.message(), null, details.sqlState(), details.place(), details.excerpt())
                : details;
    }
}
