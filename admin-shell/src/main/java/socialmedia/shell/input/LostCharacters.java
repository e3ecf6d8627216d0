package socialmedia.shell.input;

import java.util.List;
import java.util.Locale;

/** Notices arguments that Java could not decode: it reads them by the locale, and puts U+FFFD for what it does not know. */
final class LostCharacters {

    private static final char REPLACEMENT = '\ufffd';

    private LostCharacters() {}

    /** @throws UnreadableLine rather than have titles or names stored with characters missing */
    static void refuse(List<String> words, String encoding) {
        boolean isWhole = encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
        if (!isWhole && words.stream().anyMatch(word -> word.indexOf(REPLACEMENT) >= 0)) {
            throw new UnreadableLine(
                    Token.argument(""),
                    "the arguments did not arrive whole: under this locale Java reads " + encoding,
                    "start bin/admin-shell, or set LC_ALL=C.UTF-8");
        }
    }
}
