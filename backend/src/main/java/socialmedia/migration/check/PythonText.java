package socialmedia.migration.check;

/** A Python file read from left to right, as far as strings, comments and lines have to be told apart. */
final class PythonText {

    private final String source;
    private int at;
    private int line = 1;

    PythonText(String source) {
        this.source = source.replace("\r\n", "\n").replace('\r', '\n');
    }

    boolean hasMore() {
        return at < source.length();
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** Whether the statement ends here: a new line, a semicolon, or no more. */
    boolean isAtEnd() {
        return !hasMore() || isAt('\n') || isAt(';');
    }

    boolean isAt(char character) {
        return hasMore() && source.charAt(at) == character;
    }

    boolean isAt(String text) {
        return source.startsWith(text, at);
    }

    boolean isBlank() {
        return hasMore() && Character.isWhitespace(source.charAt(at));
    }

    void take() {
        if (isAt('\n')) {
            line++;
        }
        at = Math.min(at + 1, source.length());
    }

    void skipBlanks() {
        while (isAt(' ') || isAt('\t') || isAt('\f')) {
            take();
        }
    }

    /** A name, or nothing where none stands. */
    String name() {
        int start = at;
        while (hasMore() && Character.isJavaIdentifierPart(source.charAt(at)) && !isAt('$')) {
            at++;
        }
        if (isAt('\'') || isAt('"')) {
            at = start;
        }
        return source.substring(start, at);
    }

    /** Passes over a string, a comment, a bracket with all that is in it, a line that goes on, a name, or one character. */
    void skipToken() {
        if (isAtString()) {
            string();
        } else if (isAt('#')) {
            while (hasMore() && !isAt('\n')) {
                take();
            }
        } else if (isAt('(') || isAt('[') || isAt('{')) {
            brackets();
        } else if (isAt('\\')) {
            take();
            take();
        } else if (name().isEmpty()) {
            take();
        }
    }

    private void brackets() {
        int depth = 0;
        do {
            if (isAt('(') || isAt('[') || isAt('{')) {
                depth++;
                take();
            } else if (isAt(')') || isAt(']') || isAt('}')) {
                depth--;
                take();
            } else {
                skipToken();
            }
        } while (depth > 0 && hasMore());
    }

    /** Whether a string begins, perhaps with a prefix as in {@code r"…"}. */
    boolean isAtString() {
        int quote = at;
        while (quote < source.length() && quote - at < 2 && "rRuUbBfF".indexOf(source.charAt(quote)) >= 0) {
            quote++;
        }
        return quote < source.length() && "'\"".indexOf(source.charAt(quote)) >= 0;
    }

    /** The string that begins here, without its quotes. */
    String string() {
        boolean raw = false;
        while (!isAt('\'') && !isAt('"')) {
            raw |= isAt('r') || isAt('R');
            take();
        }
        String one = source.substring(at, at + 1);
        String quote = isAt(one.repeat(3)) ? one.repeat(3) : one;
        at += quote.length();
        StringBuilder text = new StringBuilder();
        while (hasMore() && !isAt(quote) && !(quote.length() == 1 && isAt('\n'))) {
            if (isAt('\\')) {
                if (raw) {
                    text.append('\\');
                }
                take();
            }
            if (hasMore()) {
                text.append(source.charAt(at));
                take();
            }
        }
        at = isAt(quote) ? at + quote.length() : at;
        return text.toString();
    }
}
