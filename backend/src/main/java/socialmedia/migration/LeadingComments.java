package socialmedia.migration;

/** The blank space and comments in front of a statement's first word, which Flyway's parser leaves with it. */
final class LeadingComments {

    private LeadingComments() {}

    static String strip(String sql) {
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                at = endOfBlock(sql, at);
            } else {
                break;
            }
        }
        return sql.substring(at);
    }

    /** PostgreSQL's block comments nest. */
    private static int endOfBlock(String sql, int start) {
        int depth = 0;
        int at = start;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return at;
    }
}
