package socialmedia.transfer.file;

import org.jspecify.annotations.Nullable;

/** Finds what no text in PostgreSQL may have: NUL, and surrogates without their other half. */
final class TextFault {

    /** {@link Utf8Reader} adds a byte that is not UTF-8 to it. */
    static final char ESCAPED_BYTES = '\udc00';

    private static final char FIRST_ESCAPED_BYTE = ESCAPED_BYTES + 0x80;
    private static final char LAST_ESCAPED_BYTE = ESCAPED_BYTES + 0xff;

    private TextFault() {}

    /** Says what is wrong, or null. */
    static @Nullable String find(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                return "a NUL character, which PostgreSQL cannot store";
            }
            if (Character.isSurrogate(character)) {
                if (!isPair(text, i)) {
                    return unpaired(character);
                }
                i++;
            }
        }
        return null;
    }

    static boolean isEscapedByte(char character) {
        return character >= FIRST_ESCAPED_BYTE && character <= LAST_ESCAPED_BYTE;
    }

    private static boolean isPair(String text, int first) {
        return Character.isHighSurrogate(text.charAt(first))
                && first + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(first + 1));
    }

    private static String unpaired(char character) {
        return isEscapedByte(character)
                ? "not UTF-8 (byte 0x%02x)".formatted(character - ESCAPED_BYTES)
                : "half of a surrogate pair (\\u%04x), which is no character".formatted((int) character);
    }
}
