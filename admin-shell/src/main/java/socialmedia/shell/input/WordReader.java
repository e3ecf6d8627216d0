package socialmedia.shell.input;

import java.util.List;
import java.util.function.Consumer;
import socialmedia.shell.input.WordPart.Variable;

/** Reads the pieces of a word: quotes, backslashes and, in scripts, variables. */
final class WordReader {

    private static final String A_DOLLAR = "write \\$ or '...' for a dollar";

    private final TextCursor cursor;
    private final boolean script;

    WordReader(TextCursor cursor, boolean script) {
        this.cursor = cursor;
        this.script = script;
    }

    /** Reads one piece of a word that has more. */
    void piece(WordBuilder word) {
        switch (cursor.peek()) {
            case '\'' -> singleQuoted(word);
            case '"' -> doubleQuoted(word);
            case '\\' -> escaped(word);
            default -> plain(word, this::piece);
        }
    }

    private void singleQuoted(WordBuilder word) {
        Token opening = cursor.here();
        cursor.take();
        while (cursor.hasMore() && cursor.peek() != '\'' && !endsLine()) {
            word.add(cursor.take());
        }
        close('\'', opening);
    }

    private void doubleQuoted(WordBuilder word) {
        Token opening = cursor.here();
        cursor.take();
        while (cursor.hasMore() && cursor.peek() != '"' && !endsLine()) {
            quotedPiece(word);
        }
        close('"', opening);
    }

    private void quotedPiece(WordBuilder word) {
        if (cursor.peek() == '\\' && "\"\\$`".indexOf(cursor.peek(1)) >= 0) {
            cursor.take();
            word.add(cursor.take());
        } else {
            plain(word, this::quotedPiece);
        }
    }

    /** In a script a quote ends on its line, so that a forgotten one is named where it stands; who types sees it. */
    private boolean endsLine() {
        return script && cursor.peek() == '\n';
    }

    private void close(char quote, Token opening) {
        if (!cursor.hasMore() || cursor.peek() != quote) {
            throw new UnreadableLine(
                    opening, "this " + quote + " is not closed on its line", "close it, or write \\" + quote);
        }
        cursor.take();
    }

    private void escaped(WordBuilder word) {
        if (cursor.isAtContinuation()) {
            cursor.take(2);
            return;
        }
        Token start = cursor.here();
        cursor.take();
        if (!cursor.hasMore()) {
            throw new UnreadableLine(start, "nothing follows the \\ at the end", "write \\\\ for a backslash itself");
        }
        word.add(cursor.take());
    }

    /** @param inside reads a piece of what may stand in a variable's braces here */
    private void plain(WordBuilder word, Consumer<WordBuilder> inside) {
        if (script && cursor.peek() == '$' && beginsVariable()) {
            word.add(variable(inside));
        } else {
            word.add(cursor.take());
        }
    }

    /** A dollar before a digit, a blank or a sign is one: prices are written so. */
    private boolean beginsVariable() {
        char next = cursor.peek(1);
        return next == '{' || next == '(' || next == '_' || Character.isLetter(next);
    }

    private Variable variable(Consumer<WordBuilder> inside) {
        Token at = cursor.here();
        if (cursor.isAt("$(")) {
            throw cursor.failure(
                    "$( stands only in NAME=$(COMMAND)", "set a variable so, then use it; \\$ is a dollar");
        }
        if (cursor.isAt("${")) {
            return braced(at, inside);
        }
        int length = VariableName.length(cursor, 1);
        if (length == 0) {
            throw cursor.failure("the name of a variable has letters a to z, digits and _", A_DOLLAR);
        }
        cursor.take();
        return new Variable(cursor.take(length), null, at);
    }

    private Variable braced(Token at, Consumer<WordBuilder> inside) {
        cursor.take(2);
        String name = cursor.take(VariableName.length(cursor, 0));
        if (!name.isEmpty() && cursor.isAt("}")) {
            cursor.take();
            return new Variable(name, null, at);
        }
        if (name.isEmpty() || !cursor.isAt(":-")) {
            throw new UnreadableLine(at, "a variable is written $NAME, ${NAME} or ${NAME:-default}", A_DOLLAR);
        }
        cursor.take(2);
        return new Variable(name, fallback(at, inside), at);
    }

    private List<WordPart> fallback(Token at, Consumer<WordBuilder> inside) {
        WordBuilder fallback = new WordBuilder();
        while (cursor.hasMore() && cursor.peek() != '}' && cursor.peek() != '\n') {
            inside.accept(fallback);
        }
        if (!cursor.isAt("}")) {
            throw new UnreadableLine(at, "this ${ is not closed on its line", "close it with }");
        }
        cursor.take();
        return fallback.parts();
    }
}
