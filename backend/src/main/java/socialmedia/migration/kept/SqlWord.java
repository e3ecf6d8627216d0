package socialmedia.migration.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a quoted name, a literal or a sign of an SQL statement that is in no parentheses.
 *
 * @param start where it begins in the statement, {@code end} where it ends
 */
record SqlWord(String text, int start, int end) {

    private static final Pattern TOKEN = Pattern.compile("""
            (?x)
            (?<space> \\s+ | --[^\\n]* | /\\*(?:[^*]|\\*(?!/))*\\*/ )
            | (?<literal> [eE]'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+' | '[^']*+(?:''[^']*+)*+' | \\$(?<tag>[A-Za-z_]*)\\$.*?\\$\\k<tag>\\$ )
            | (?<name> "[^"]*+(?:""[^"]*+)*+" )
            | (?<word> [\\p{L}_][\\p{L}\\p{N}_$]* | \\p{N}+ )
            | (?<sign> . )
            """, Pattern.DOTALL);

    static List<SqlWord> outermost(String sql) {
        List<SqlWord> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        int depth = 0;
        while (token.find()) {
            if (token.group("space") != null) {
                continue;
            }
            String text = token.group();
            if (text.equals(")") || text.equals("]")) {
                depth--;
            } else if (text.equals("(") || text.equals("[")) {
                depth++;
            } else if (depth == 0) {
                words.add(new SqlWord(text, token.start(), token.end()));
            }
        }
        return words;
    }

    /** Whether it is this word, in whatever case; a quoted name is none. */
    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** The name as the catalogs have it. */
    String identifier() {
        return text.startsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }
}
