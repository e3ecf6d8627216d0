package socialmedia.shell.output;

/**
 * Text for a table's cell: harmless, on one line, and as wide on every terminal.
 *
 * <p>Terminals do not agree how wide emoji are that are put together of several (joined ones, skin tones, variation selectors,
 * half flags), so those are shown in their parts; JSON and CSV have them whole.
 */
final class CellText {

    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private CellText() {}

    static String of(String text) {
        String safe = SafeText.line(text);
        return safe.chars().allMatch(character -> character < 0x80) ? safe : apart(safe);
    }

    private static String apart(String text) {
        StringBuilder cell = new StringBuilder(text.length());
        int before = ' ';
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int character = text.codePointAt(index);
            if (isHalfFlag(character)) {
                int next = index + 2 < text.length() ? text.codePointAt(index + 2) : ' ';
                if (isHalfFlag(next)) {
                    cell.appendCodePoint(character).appendCodePoint(next);
                    index += 2;
                } else {
                    cell.append(SafeText.escapeOf(character));
                }
                before = character;
            } else if (!isGlue(character, before)) {
                cell.appendCodePoint(character);
                before = character;
            }
        }
        return cell.toString();
    }

    /** A joiner between letters changes their shape and stays: Persian and Indian scripts are written with it. */
    private static boolean isGlue(int character, int before) {
        return (character >= 0xfe00 && character <= 0xfe0f)
                || (character >= 0xe0100 && character <= 0xe01ef)
                || (character >= 0x1f3fb && character <= 0x1f3ff)
                || (character == ZERO_WIDTH_JOINER && !isWritten(before));
    }

    private static boolean isWritten(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isHalfFlag(int character) {
        return character >= 0x1f1e6 && character <= 0x1f1ff;
    }
}
