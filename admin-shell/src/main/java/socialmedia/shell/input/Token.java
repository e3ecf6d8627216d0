package socialmedia.shell.input;

/**
 * One word of a command line, with the place where it stood.
 *
 * @param quoted whether it began with a quote, a backslash or a variable; such a word is never an option
 * @param line counted from 1; 0 where the words came apart already, as a program's arguments do
 * @param column counted from 1 in characters; 0 likewise
 * @param source whether it has variables in it
 */
public record Token(String text, boolean quoted, int line, int column, Source source) {

    /** Where the text of a word is from. */
    public enum Source {
        WRITTEN,
        VARIABLE,
        /** A variable whose value only running will give. */
        UNKNOWN
    }

    public Token(String text, boolean quoted, int line, int column) {
        this(text, quoted, line, column, Source.WRITTEN);
    }

    /** A word that came by itself and has no place in a line. */
    static Token argument(String text) {
        return new Token(text, false, 0, 0);
    }

    /** The same place for another text. */
    Token with(String other, Source from) {
        return new Token(other, quoted, line, column, from);
    }

    boolean isWritten() {
        return source == Source.WRITTEN;
    }

    boolean isKnown() {
        return source != Source.UNKNOWN;
    }

    /** Whether it could be an option: {@code -v} and {@code --limit} could, {@code -}, {@code -1} and {@code -.5} not. */
    boolean looksLikeOption() {
        return !quoted && text.length() > 1 && text.charAt(0) == '-' && !isNumber();
    }

    boolean endsOptions() {
        return !quoted && text.equals("--");
    }

    /** {@code --limit} of {@code --limit=5}. */
    String optionName() {
        int equals = text.indexOf('=');
        return equals < 0 ? text : text.substring(0, equals);
    }

    private boolean isNumber() {
        int digit = text.charAt(1) == '.' ? 2 : 1;
        return digit < text.length() && Character.isDigit(text.charAt(digit));
    }
}
