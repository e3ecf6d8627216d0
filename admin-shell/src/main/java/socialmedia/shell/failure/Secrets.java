package socialmedia.shell.failure;

import java.util.regex.Pattern;

/** Takes passwords out of texts that other people's code made, such as a driver's URL in a message. */
final class Secrets {

    private static final String MASK = "***";
    private static final Pattern IN_AUTHORITY = Pattern.compile("(\\w://[^/\\s:@]*):[^\\s/]*@");
    private static final Pattern NAMED =
            Pattern.compile("(?i)((?:password|passwd|pwd|sslpassword)(?:\\\\?[\"'])?\\s*[=:]\\s*)"
                    + "(\\\\?\"[^\"\\n]*\"?|'[^'\\n]*'|[^\\s&;,)\"]+)");
    private static final Pattern IN_SQL = Pattern.compile("(?i)(\\bpassword\\s+)'(?:[^']|'')*'");

    private Secrets() {}

    static String masked(String text) {
        String authority = IN_AUTHORITY.matcher(text).replaceAll("$1:" + MASK + "@");
        String named = NAMED.matcher(authority).replaceAll("$1" + MASK);
        return IN_SQL.matcher(named).replaceAll("$1'" + MASK + "'");
    }
}
