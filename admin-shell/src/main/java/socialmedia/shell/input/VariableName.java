package socialmedia.shell.input;

import java.util.regex.Pattern;

/** What a script's variables may be called: as in a shell, letters a to z, digits and {@code _}, no digit first. */
final class VariableName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private VariableName() {}

    static boolean isOne(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isFirst(char character) {
        return character == '_' || (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    static boolean isPart(char character) {
        return isFirst(character) || (character >= '0' && character <= '9');
    }

    /** How many characters of a name begin so far ahead of the cursor; 0 for none. */
    static int length(TextCursor cursor, int ahead) {
        int length = 0;
        if (isFirst(cursor.peek(ahead))) {
            while (isPart(cursor.peek(ahead + length))) {
                length++;
            }
        }
        return length;
    }
}
