package socialmedia.schema.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a dump says, whatever order it says it in: statements sorted, settings left out, columns of a table, of statistics and of a
 * publication's table sorted too. Two dumps that are equal here make the same schema but for the order of columns.
 */
record DumpText(List<String> statements) {

    private static final Pattern SETTING =
            Pattern.compile("SET (?!SESSION AUTHORIZATION).*|SELECT pg_catalog\\.set_config\\(.*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("CREATE (?:UNLOGGED |FOREIGN )?TABLE .*", Pattern.DOTALL);
    private static final Pattern STATISTICS =
            Pattern.compile("(CREATE STATISTICS .*? ON )(.*)( FROM .*)", Pattern.DOTALL);
    private static final Pattern PUBLISHED =
            Pattern.compile("(ALTER PUBLICATION .*? ADD TABLE ONLY \\S+ \\()([^()]*)(\\).*)", Pattern.DOTALL);

    DumpText {
        statements = List.copyOf(statements);
    }

    /** Of a dump as pg_dump writes it. */
    static DumpText of(String dump) {
        String sql = dump.lines().filter(line -> !line.startsWith("\\")).collect(Collectors.joining("\n"));
        List<String> kept = new ArrayList<>();
        String grantor = "";
        for (String statement : DumpStatements.of(sql)) {
            if (statement.startsWith("SET SESSION AUTHORIZATION")) {
                grantor = statement + "; ";
            } else if (statement.startsWith("RESET SESSION AUTHORIZATION")) {
                grantor = "";
            } else if (!SETTING.matcher(statement).matches()) {
                kept.add(grantor + inOrder(statement));
            }
        }
        return new DumpText(kept.stream().sorted().toList());
    }

    private static String inOrder(String statement) {
        if (TABLE.matcher(statement).matches()) {
            int open = openParenthesis(statement);
            int close = open < 0 ? -1 : closeParenthesis(statement, open);
            return close < 0
                    ? statement
                    : statement.substring(0, open + 1)
                            + sorted(statement.substring(open + 1, close))
                            + statement.substring(close);
        }
        for (Pattern list : List.of(STATISTICS, PUBLISHED)) {
            Matcher matcher = list.matcher(statement);
            if (matcher.matches()) {
                return matcher.group(1) + sorted(matcher.group(2)) + matcher.group(3);
            }
        }
        return statement;
    }

    private static String sorted(String list) {
        return DumpStatements.list(list).stream().sorted().collect(Collectors.joining(", "));
    }

    /** The list of columns: the first parenthesis outside a quoted name; that of a partition's bounds comes after none. */
    private static int openParenthesis(String statement) {
        boolean quoted = false;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            quoted ^= c == '"';
            if (c == '(' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static int closeParenthesis(String statement, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < statement.length(); i++) {
            char c = statement.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The statements that only one of the two has, the expected with a minus and the found with a plus; empty where both say the same. */
    static String difference(DumpText expected, DumpText found) {
        List<String> missing = new ArrayList<>(expected.statements);
        found.statements.forEach(missing::remove);
        List<String> extra = new ArrayList<>(found.statements);
        expected.statements.forEach(extra::remove);
        StringBuilder text = new StringBuilder();
        missing.forEach(statement -> text.append("- ").append(statement).append('\n'));
        extra.forEach(statement -> text.append("+ ").append(statement).append('\n'));
        return text.toString();
    }
}
