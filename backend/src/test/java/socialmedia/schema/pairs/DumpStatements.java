package socialmedia.schema.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits SQL as pg_dump writes it into statements, or a list into its parts, minding quotes, parentheses and bodies. */
final class DumpStatements {

    private final String text;
    private final char separator;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int at;
    private int parentheses;
    private int blocks;

    private DumpStatements(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The statements of a script, without comments and semicolons. */
    static List<String> of(String script) {
        return new DumpStatements(script, ';').split();
    }

    /** The parts of a list that commas divide. */
    static List<String> list(String list) {
        return new DumpStatements(list, ',').split();
    }

    private List<String> split() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                at = endOf(text.indexOf('\n', at));
            } else if (c == '\'') {
                take(endOfQuoted('\'', escapes()));
            } else if (c == '"') {
                take(endOfQuoted('"', false));
            } else if (c == '$' && !dollarTag().isEmpty()) {
                String tag = dollarTag();
                take(endOf(text.indexOf(tag, at + tag.length())) + tag.length());
            } else if (Character.isLetter(c) || c == '_') {
                word();
            } else if (c == separator && parentheses == 0 && blocks == 0) {
                at++;
                end();
            } else {
                parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
                take(at + 1);
            }
        }
        end();
        return parts;
    }

    private void end() {
        String whole = part.toString().strip();
        if (!whole.isEmpty()) {
            parts.add(whole);
        }
        part.setLength(0);
    }

    private void take(int end) {
        int to = Math.min(end, text.length());
        part.append(text, at, to);
        at = to;
    }

    private int endOf(int found) {
        return found < 0 ? text.length() : found;
    }

    /** {@code BEGIN ATOMIC} to its {@code END}, with each {@code CASE} in it. */
    private void word() {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_$".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String word = text.substring(at, end).toUpperCase(Locale.ROOT);
        if (blocks > 0) {
            blocks += word.equals("CASE") ? 1 : word.equals("END") ? -1 : 0;
        } else if (word.equals("BEGIN") && text.regionMatches(true, end, " ATOMIC", 0, 7)) {
            blocks = 1;
        }
        take(end);
    }

    private boolean escapes() {
        int length = part.length();
        return length > 0
                && (part.charAt(length - 1) == 'E' || part.charAt(length - 1) == 'e')
                && (length == 1 || !Character.isLetterOrDigit(part.charAt(length - 2)));
    }

    private int endOfQuoted(char quote, boolean escapes) {
        int i = at + 1;
        while (i < text.length()) {
            if (escapes && text.charAt(i) == '\\') {
                i += 2;
            } else if (text.charAt(i) != quote) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return text.length();
    }

    /** The tag that begins here, empty where a dollar is only a dollar. */
    private String dollarTag() {
        int end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean whole = end < text.length() && text.charAt(end) == '$';
        return whole ? text.substring(at, end + 1) : "";
    }
}
