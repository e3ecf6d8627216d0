package socialmedia.shell.input;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.shell.output.SafeText;

/** A command line that cannot be read: what is wrong, and at which place of it. */
public final class UnreadableLine extends OperatorFailure {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_WORD = 60;

    private final int line;
    private final int column;

    UnreadableLine(Token at, String message, @Nullable String hint) {
        this(at.line(), at.column(), Details.of(message).hint(hint));
    }

    UnreadableLine(int line, int column, Details details) {
        super(Kind.USAGE, details, null);
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
        if (word.isEmpty()) {
            return "\"\"";
        }
        boolean isLong = word.codePointCount(0, word.length()) > LONGEST_WORD;
        return SafeText.line(isLong ? word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "..." : word);
    }
}
