package socialmedia.migration.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement that adds columns that may not be null and have no default, which fails over rows.
 *
 * @param table as the statement spells it
 * @param columns the names of these columns
 * @param nullable the same statement without their NOT NULL
 */
record AddedNotNull(String table, List<String> columns, String nullable) {

    private static final List<String> NO_COLUMN =
            List.of("constraint", "primary", "unique", "foreign", "check", "exclude", "not");

    /** What gives a new row a value of itself. */
    private static final List<String> FILLED =
            List.of("default", "generated", "serial", "bigserial", "smallserial", "serial4", "serial8", "serial2");

    static Optional<AddedNotNull> find(String sql) {
        List<SqlWord> words = SqlWord.outermost(sql);
        int at = skip(words, 0, "alter", "table");
        if (at < 0) {
            return Optional.empty();
        }
        at = Math.max(at, skip(words, at, "if", "exists"));
        at = Math.max(at, skip(words, at, "only"));
        int tableAt = at;
        while (at + 1 < words.size() && words.get(at + 1).is(".")) {
            at += 2;
        }
        if (at >= words.size()) {
            return Optional.empty();
        }
        String table = sql.substring(words.get(tableAt).start(), words.get(at).end());
        at++;
        if (at < words.size() && words.get(at).is("*")) {
            at++;
        }
        List<String> columns = new ArrayList<>();
        StringBuilder nullable = new StringBuilder();
        int copied = 0;
        for (List<SqlWord> action : actions(words.subList(at, words.size()))) {
            int notNull = notNull(action);
            Optional<String> column = column(action);
            if (notNull >= 0 && column.isPresent()) {
                columns.add(column.get());
                nullable.append(sql, copied, action.get(notNull).start());
                copied = action.get(notNull + 1).end();
            }
        }
        nullable.append(sql, copied, sql.length());
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new AddedNotNull(table, List.copyOf(columns), nullable.toString()));
    }

    private static List<List<SqlWord>> actions(List<SqlWord> words) {
        List<List<SqlWord>> actions = new ArrayList<>();
        List<SqlWord> action = new ArrayList<>();
        for (SqlWord word : words) {
            if (word.is(",")) {
                actions.add(action);
                action = new ArrayList<>();
            } else {
                action.add(word);
            }
        }
        actions.add(action);
        return actions;
    }

    private static Optional<String> column(List<SqlWord> action) {
        int at = skip(action, 0, "add");
        if (at < 0) {
            return Optional.empty();
        }
        at = Math.max(at, skip(action, at, "column"));
        at = Math.max(at, skip(action, at, "if", "not", "exists"));
        if (at >= action.size() || NO_COLUMN.contains(action.get(at).text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(action.get(at).identifier());
    }

    /** Where its NOT NULL begins; -1 without one, or where rows get a value all the same. */
    private static int notNull(List<SqlWord> action) {
        int found = -1;
        for (int i = 0; i + 1 < action.size(); i++) {
            if (action.get(i).is("not") && action.get(i + 1).is("null")) {
                found = i;
            }
        }
        return action.stream().anyMatch(word -> FILLED.stream().anyMatch(word::is)) ? -1 : found;
    }

    /** Behind these words, -1 where others stand. */
    private static int skip(List<SqlWord> words, int from, String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (from + i >= words.size() || !words.get(from + i).is(wanted[i])) {
                return -1;
            }
        }
        return from + wanted.length;
    }
}
