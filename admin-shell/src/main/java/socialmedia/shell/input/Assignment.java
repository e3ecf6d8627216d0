package socialmedia.shell.input;

/** {@code NAME=value}. */
public record Assignment(String name, String value) {

    /** Reads one, or throws IllegalArgumentException saying what it should be. */
    public static Assignment read(String word) {
        int equals = word.indexOf('=');
        if (equals < 0 || !VariableName.isOne(word.substring(0, equals))) {
            throw new IllegalArgumentException("NAME=value (a name has letters a to z, digits and _)");
        }
        return new Assignment(word.substring(0, equals), word.substring(equals + 1));
    }
}
