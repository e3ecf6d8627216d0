package socialmedia.database;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/**
 * A {@code .env} file by the rules of python-dotenv, which pydantic-settings reads it with.
 *
 * <p>Keys are kept in upper case, since pydantic-settings does not tell cases apart; the last of two lines wins. Values are
 * taken as they are: {@code $} expands nothing here.
 */
final class DotEnv {

    private static final Pattern KEY = Pattern.compile("(?:export[ \\t]+)?(?:'([^']+)'|([^\\s=#]+))[ \\t]*");
    private static final Pattern SINGLE = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'", Pattern.DOTALL);
    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile("[ \\t]*(?:#[^\\r\\n]*)?(?:\\r\\n|\\r|\\n|$)");
    private static final Pattern UNQUOTED = Pattern.compile("[^\\r\\n]*");
    private static final Pattern SPACE = Pattern.compile("[ \\t]*");
    private static final Pattern BLANK = Pattern.compile("[\\s\\uFEFF]*(?:#[^\\r\\n]*\\s*)*");

    private final String file;
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    private DotEnv(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * The values of a file by upper-case key.
     *
     * @throws OperatorFailure (usage) if the file cannot be read, naming the line
     */
    static Map<String, String> read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new OperatorFailure(Kind.USAGE, file + " is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.USAGE, file + " cannot be read: " + FileProblem.reason(e), "check its name and permissions");
        }
    }

    static Map<String, String> parse(String file, String text) {
        DotEnv reader = new DotEnv(file, text);
        reader.skip(BLANK);
        while (reader.at < text.length()) {
            reader.line();
            reader.skip(BLANK);
        }
        return reader.values;
    }

    private void line() {
        Matcher key = here(KEY);
        if (!key.lookingAt()) {
            throw unreadable("a line should be KEY=value");
        }
        at = key.end();
        String name = key.group(1) == null ? key.group(2) : key.group(1);
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skip(SPACE);
            values.put(name.toUpperCase(Locale.ROOT), value());
        } else if (!here(REST).lookingAt()) {
            throw unreadable("a line should be KEY=value");
        }
        Matcher rest = here(REST);
        if (!rest.lookingAt()) {
            throw unreadable("something stands behind the value of " + name);
        }
        at = rest.end();
    }

    private String value() {
        Matcher single = here(SINGLE);
        if (single.lookingAt()) {
            at = single.end();
            return single.group(1).replaceAll("\\\\(['\\\\])", "$1");
        }
        Matcher quoted = here(DOUBLE);
        if (quoted.lookingAt()) {
            at = quoted.end();
            return unescaped(quoted.group(1));
        }
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            throw unreadable("a quote is not closed");
        }
        Matcher unquoted = here(UNQUOTED);
        if (!unquoted.lookingAt()) {
            return "";
        }
        at = unquoted.end();
        return unquoted.group().replaceFirst("(?:^|\\s+)#.*", "").stripTrailing();
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\([abfnrtv\\\\'\"])")
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "a" -> "\u0007";
                            case "b" -> "\b";
                            case "f" -> "\f";
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case "t" -> "\t";
                            case "v" -> "\u000b";
                            default -> match.group(1);
                        }));
    }

    private Matcher here(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private void skip(Pattern pattern) {
        Matcher matcher = here(pattern);
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    /** The line itself is not shown: it may hold a password. */
    private OperatorFailure unreadable(String reason) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new OperatorFailure(Kind.USAGE, Details.of(reason).place(new Place(file, line, 0)), null);
    }
}
