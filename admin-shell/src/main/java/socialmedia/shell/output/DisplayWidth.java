package socialmedia.shell.output;

import org.jline.utils.WCWidth;

/** How many columns text takes on a terminal. */
final class DisplayWidth {

    private DisplayWidth() {}

    static int of(String text) {
        int width = 0;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            width += of(text.codePointAt(index));
        }
        return width;
    }

    /** The start of the text that fits, with an ellipsis where something is left off. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int width = 0;
        int end = 0;
        while (width + of(text.codePointAt(end)) <= columns - 1) {
            width += of(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end) + "…";
    }

    /** ASCII is answered without JLine, whose class is loaded only for the rest. */
    private static int of(int character) {
        if (character < 0x7f) {
            return 1;
        }
        return isNarrow(character) ? 1 : Math.max(0, WCWidth.wcwidth(character));
    }

    /** Where JLine's table says otherwise than terminals do: half flags, squared letters, chess pieces, Arabic signs. */
    private static boolean isNarrow(int character) {
        return CellText.isHalfFlag(character)
                || SafeText.isArabicSign(character)
                || (character >= 0x1f100 && character <= 0x1f1ad && !isWideSquare(character))
                || (character >= 0x1fa00 && character <= 0x1fa6d);
    }

    private static boolean isWideSquare(int character) {
        return character == 0x1f18e || (character >= 0x1f191 && character <= 0x1f19a);
    }
}
