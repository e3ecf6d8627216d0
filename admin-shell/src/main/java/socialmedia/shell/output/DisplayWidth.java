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
        return character < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(character));
    }
}
