package socialmedia.shell.output;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Text from users made harmless to show: what a terminal would obey or hide stands as an escape. */
public final class SafeText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private SafeText() {}

    /** On one line: line breaks and tabs are escaped too. */
    public static String line(String text) {
        return escape(text, SafeText::isUnsafe);
    }

    /** On as many lines as it has, tabs kept. */
    public static String lines(String text) {
        return escape(text, character -> character != '\n' && character != '\t' && isUnsafe(character));
    }

    /**
     * Whether it is a control character, moves or reverses what stands around it, or is invisible. The joiners stay:
     * Persian and emoji are written with them.
     */
    static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT ->
                character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER && !isArabicSign(character);
            default -> false;
        };
    }

    /** Unicode calls these format characters although they are drawn. */
    static boolean isArabicSign(int character) {
        return (character >= 0x0600 && character <= 0x0605) || character == 0x06dd || character == 0x070f;
    }

    private static String escape(String text, IntPredicate unsafe) {
        if (text.codePoints().noneMatch(unsafe)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (unsafe.test(character)) {
                escaped.append(escapeOf(character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    static String escapeOf(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                character <= 0xffff
                        ? String.format(Locale.ROOT, "\\u%04x", character)
                        : String.format(Locale.ROOT, "\\U%08x", character);
        };
    }
}
