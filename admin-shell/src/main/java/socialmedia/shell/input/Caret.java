package socialmedia.shell.input;

/** Points at a place in a line. */
final class Caret {

    private Caret() {}

    /**
     * The line, and a caret below the character.
     *
     * @param column from 1, in characters
     */
    static String below(String line, int column) {
        StringBuilder padding = new StringBuilder("  ");
        line.codePoints()
                .limit(Math.max(0, column - 1))
                .forEach(character -> padding.append(character == '\t' ? '\t' : ' '));
        return "  " + line + "\n" + padding + "^";
    }
}
