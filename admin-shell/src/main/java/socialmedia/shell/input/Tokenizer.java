package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes text apart into words as a shell does: single and double quotes, backslashes, {@code #} comments, a backslash at the
 * end of a line. Nothing else has a meaning, least of all {@code !}.
 */
public final class Tokenizer {

    private final String text;
    private final boolean script;
    private int position;
    private int line = 1;
    private int column = 1;

    private Tokenizer(String text, boolean script) {
        this.text = text.replace("\r\n", "\n");
        this.script = script;
    }

    /** The words of a line that somebody typed. */
    public static List<Token> typed(String text) {
        Tokenizer tokenizer = new Tokenizer(text, false);
        List<Token> tokens = new ArrayList<>();
        while (tokenizer.hasMore()) {
            tokens.addAll(tokenizer.nextLine());
        }
        return tokens;
    }

    /** Words that came apart already are taken as they are. */
    public static List<Token> arguments(List<String> words) {
        return words.stream().map(Token::argument).toList();
    }

    /** A whole script, to be taken line by line. */
    static Tokenizer script(String text) {
        return new Tokenizer(text, true);
    }

    boolean hasMore() {
        return position < text.length();
    }

    /**
     * The words of the next line, with those of the lines it is continued on; none for a blank one.
     *
     * @throws UnreadableLine if a quote does not end, in a script on its line, or nothing follows a backslash
     */
    List<Token> nextLine() {
        List<Token> tokens = new ArrayList<>();
        while (goToWord()) {
            tokens.add(word());
        }
        return tokens;
    }

    /** Goes on to the next line after one that could not be read. */
    void skipLine() {
        while (hasMore() && take() != '\n') {
            // until the line ends
        }
    }

    /** Whether there is another word in this line; if not, the line is left behind. */
    private boolean goToWord() {
        while (hasMore()) {
            if (isContinuation()) {
                take();
                take();
            } else if (peek() == '#') {
                skipLine();
                return false;
            } else if (!isBlank(peek())) {
                return true;
            } else if (take() == '\n') {
                return false;
            }
        }
        return false;
    }

    private Token word() {
        int startLine = line;
        int startColumn = column;
        boolean quoted = "'\"\\".indexOf(peek()) >= 0;
        StringBuilder word = new StringBuilder();
        while (hasMore() && !isBlank(peek())) {
            switch (peek()) {
                case '\'' -> singleQuoted(word);
                case '"' -> doubleQuoted(word);
                case '\\' -> escaped(word);
                default -> plain(word);
            }
        }
        return new Token(word.toString(), quoted, startLine, startColumn);
    }

    private void singleQuoted(StringBuilder word) {
        int opening = column;
        take();
        while (hasMore() && peek() != '\'' && !endsQuotes(peek())) {
            word.appendCodePoint(take());
        }
        close('\'', opening);
    }

    private void doubleQuoted(StringBuilder word) {
        int opening = column;
        take();
        while (hasMore() && peek() != '"' && !endsQuotes(peek())) {
            if (peek() == '\\' && position + 1 < text.length() && "\"\\$`".indexOf(text.charAt(position + 1)) >= 0) {
                take();
                word.appendCodePoint(take());
            } else {
                plain(word);
            }
        }
        close('"', opening);
    }

    /** In a script a quote ends on its line, so that a forgotten one is named where it stands; who types sees it. */
    private boolean endsQuotes(char character) {
        return script && character == '\n';
    }

    private void close(char quote, int opening) {
        if (!hasMore() || peek() != quote) {
            throw failure(opening, "this " + quote + " is not closed on its line", "close it, or write \\" + quote);
        }
        take();
    }

    private void escaped(StringBuilder word) {
        if (isContinuation()) {
            take();
            take();
            return;
        }
        int start = column;
        take();
        if (!hasMore()) {
            throw failure(start, "nothing follows the \\ at the end", "write \\\\ for a backslash itself");
        }
        word.appendCodePoint(take());
    }

    private void plain(StringBuilder word) {
        if (script && peek() == '$' && beginsVariable()) {
            throw failure(
                    column, "scripts have no variables: $ has no meaning here", "write \\$ or '...' for a dollar");
        }
        word.appendCodePoint(take());
    }

    private boolean beginsVariable() {
        if (position + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(position + 1);
        return next == '{' || next == '(' || next == '_' || Character.isLetter(next);
    }

    private boolean isContinuation() {
        return text.startsWith("\\\n", position);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private char peek() {
        return text.charAt(position);
    }

    private int take() {
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

    private UnreadableLine failure(int at, String message, String hint) {
        return new UnreadableLine(new Token("", false, line, at), message, hint);
    }
}
