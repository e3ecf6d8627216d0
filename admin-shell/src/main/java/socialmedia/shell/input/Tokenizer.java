package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes text apart into words as a shell does: single and double quotes, backslashes, {@code #} comments, a backslash at the
 * end of a line; in scripts also variables and {@code NAME=$(...)}. Nothing else has a meaning, least of all {@code !}.
 */
public final class Tokenizer {

    private final TextCursor cursor;
    private final WordReader reader;
    private final boolean script;
    private boolean capturing;

    private Tokenizer(String text, boolean script) {
        this.cursor = new TextCursor(text);
        this.reader = new WordReader(cursor, script);
        this.script = script;
    }

    /** The words of a line that somebody typed. */
    public static List<Token> typed(String text) {
        Tokenizer tokenizer = new Tokenizer(text, false);
        List<Token> tokens = new ArrayList<>();
        while (tokenizer.hasMore()) {
            tokenizer.nextLine().forEach(word -> tokens.add(word.written()));
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
        return cursor.hasMore();
    }

    /**
     * The words of the next line, with those of the lines it is continued on; none for a blank one.
     *
     * @throws UnreadableLine if a quote or bracket does not end, in a script on its line, or nothing follows a backslash
     */
    List<ScriptWord> nextLine() {
        List<ScriptWord> words = new ArrayList<>();
        while (goToWord()) {
            words.add(word());
        }
        return words;
    }

    /** Goes on to the next line after one that could not be read, with the lines it is continued on. */
    void skipLine() {
        capturing = false;
        while (cursor.hasMore()) {
            if (cursor.isAtContinuation()) {
                cursor.take(2);
            } else if (cursor.take() == '\n') {
                return;
            }
        }
    }

    /** Whether there is another word in this line; if not, the line is left behind, or the bracket reached. */
    private boolean goToWord() {
        while (cursor.hasMore()) {
            if (cursor.isAtContinuation()) {
                cursor.take(2);
            } else if (capturing && (")#\n".indexOf(cursor.peek()) >= 0)) {
                return false;
            } else if (cursor.peek() == '#') {
                skipComment();
                return false;
            } else if (!cursor.isAtBlank()) {
                return true;
            } else if (cursor.take() == '\n') {
                return false;
            }
        }
        return false;
    }

    private void skipComment() {
        while (cursor.hasMore() && cursor.take() != '\n') {
            // until the line ends
        }
    }

    private ScriptWord word() {
        Token at = cursor.here();
        int length = script ? captureLength() : 0;
        if (length > 0) {
            return capture(at, length);
        }
        boolean quoted = "'\"\\".indexOf(cursor.peek()) >= 0;
        WordBuilder word = new WordBuilder();
        while (cursor.hasMore() && !cursor.isAtBlank() && !(capturing && cursor.peek() == ')')) {
            reader.piece(word);
        }
        return new ScriptWord(word.parts(), quoted, at, List.of());
    }

    /** The length of {@code NAME=} where a capture begins here; 0 where none does. */
    private int captureLength() {
        int dash = cursor.peek() == '-' ? 1 : 0;
        int name = VariableName.length(cursor, dash);
        int end = dash + name;
        boolean begins =
                name > 0 && cursor.peek(end) == '=' && cursor.peek(end + 1) == '$' && cursor.peek(end + 2) == '(';
        return begins ? end + 1 : 0;
    }

    private ScriptWord capture(Token at, int length) {
        if (capturing) {
            throw cursor.failure("a capture cannot stand in another", "set a variable first, then use it");
        }
        String assigned = cursor.take(length);
        Token opening = cursor.here();
        cursor.take(2);
        capturing = true;
        List<ScriptWord> words = new ArrayList<>();
        while (goToWord()) {
            words.add(word());
        }
        capturing = false;
        closeCapture(opening);
        if (words.isEmpty()) {
            throw new UnreadableLine(opening, "$() has no command", "write NAME=$(COMMAND)");
        }
        return new ScriptWord(List.of(new WordPart.Text(assigned)), false, at, words);
    }

    private void closeCapture(Token opening) {
        if (!cursor.isAt(")")) {
            throw new UnreadableLine(opening, "this $( is not closed on its line", "close it with )");
        }
        cursor.take();
        if (cursor.hasMore() && !cursor.isAtBlank() && !cursor.isAtContinuation()) {
            throw cursor.failure("nothing can follow the ) of a capture", "set another variable with the rest");
        }
    }
}
