package socialmedia.shell.input;

import org.jspecify.annotations.Nullable;

/** A place that moves through a text, with its line and column. */
final class TextCursor {

    private static final char NOTHING = '\0';

    private final String text;
    private int position;
    private int line = 1;
    private int column = 1;

    TextCursor(String text) {
        this.text = text.replace("\r\n", "\n");
    }

    boolean hasMore() {
        return position < text.length();
    }

    char peek() {
        return text.charAt(position);
    }

    /** The character so many places ahead; NUL where the text has ended. */
    char peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : NOTHING;
    }

    boolean isAt(String beginning) {
        return text.startsWith(beginning, position);
    }

    /** A backslash at the end of a line. */
    boolean isAtContinuation() {
        return isAt("\\\n");
    }

    boolean isAtBlank() {
        char character = peek();
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    int take() {
        int character = text.codePointAt(position);
        position += Character.charCount(character);
        if (character == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return character;
    }

    /** Takes so many characters, none of them outside the basic plane. */
    String take(int count) {
        StringBuilder taken = new StringBuilder();
        for (int i = 0; i < count; i++) {
            taken.appendCodePoint(take());
        }
        return taken.toString();
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** This place, to tell of it later. */
    Token here() {
        return new Token("", false, line, column);
    }

    UnreadableLine failure(String message, @Nullable String hint) {
        return new UnreadableLine(here(), message, hint);
    }
}
