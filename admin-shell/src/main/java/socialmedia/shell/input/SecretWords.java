package socialmedia.shell.input;

import java.util.List;
import java.util.regex.Pattern;
import socialmedia.failure.Nearest;

/** Tells whether a line may hold a secret, so that it is neither remembered nor shown again. */
final class SecretWords {

    private static final String NAME = "[\\w-]*(pass|pwd|secret|token|credential)[\\w-]*";
    private static final Pattern OPTION = Pattern.compile("--?" + NAME + "(=.*)?", Pattern.DOTALL);
    private static final Pattern ASSIGNMENT = Pattern.compile(NAME + "\\s*[=:]\\s*\\S");
    private static final Pattern ADDRESS = Pattern.compile("\\w://[^\\s/@:]*:[^\\s@]+@");
    private static final Pattern STATEMENT = Pattern.compile("\\b(password|identified\\s+by)\\s+'");
    private static final int SLIPS = 2;
    private static final int LONGEST = 20;
    private static final List<String> HARMLESS = List.of("--password-stdin");

    private SecretWords() {}

    static boolean mayBeIn(String line) {
        try {
            return Tokenizer.typed(line).stream().anyMatch(SecretWords::mayBeIn);
        } catch (UnreadableLine e) {
            return line.toLowerCase(java.util.Locale.ROOT).contains("pass");
        }
    }

    static boolean mayBeIn(Token token) {
        String word = token.text().toLowerCase(java.util.Locale.ROOT);
        if (HARMLESS.contains(word)) {
            return false;
        }
        return OPTION.matcher(word).matches()
                || ASSIGNMENT.matcher(word).find()
                || ADDRESS.matcher(word).find()
                || STATEMENT.matcher(word).find()
                || isAlmostPassword(token);
    }

    private static boolean isAlmostPassword(Token token) {
        return token.looksLikeOption()
                && token.optionName().length() <= LONGEST
                && Nearest.distance(token.optionName().replaceFirst("^-+", ""), "password") <= SLIPS;
    }
}
