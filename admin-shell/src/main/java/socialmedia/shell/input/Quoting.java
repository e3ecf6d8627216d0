package socialmedia.shell.input;

/** Writes a word so that the tokenizer reads it back. */
public final class Quoting {

    private static final String SPECIAL = "'\"\\$`";

    private Quoting() {}

    public static String of(String word) {
        if (isPlain(word)) {
            return word;
        }
        return word.indexOf('\'') < 0 ? "'" + word + "'" : '"' + word.replaceAll("[\"\\\\$`]", "\\\\$0") + '"';
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && word.charAt(0) != '#'
                && word.chars().noneMatch(c -> isBlank(c) || SPECIAL.indexOf(c) >= 0);
    }

    private static boolean isBlank(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }
}
