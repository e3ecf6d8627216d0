package socialmedia.shell.command.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.shell.output.Fields;

/** The rows that a change touched, for people and for programs. */
final class ChangedRows {

    private static final List<JournaledTable> SHOWN =
            List.of(JournaledTable.USERS, JournaledTable.POSTS, JournaledTable.VOTES);

    private final Map<JournaledTable, RowCounts> changed;

    ChangedRows(Map<JournaledTable, RowCounts> changed) {
        this.changed = changed;
    }

    Fields fields() {
        Fields fields = new Fields();
        for (JournaledTable table : SHOWN) {
            RowCounts counts = counts(table);
            fields.and(
                    table.word(),
                    Fields.of("inserted", counts.inserted())
                            .and("updated", counts.updated())
                            .and("deleted", counts.deleted()));
        }
        return fields;
    }

    /** {@code 1 user, 12 posts and 88 votes deleted; 3 posts updated}; empty where none was touched. */
    String text() {
        List<String> parts = new ArrayList<>();
        add(parts, "inserted", RowCounts::inserted);
        add(parts, "updated", RowCounts::updated);
        add(parts, "deleted", RowCounts::deleted);
        return String.join("; ", parts);
    }

    long deleted() {
        return sum(RowCounts::deleted);
    }

    long updated() {
        return sum(RowCounts::updated);
    }

    private void add(List<String> parts, String what, ToLongFunction<RowCounts> count) {
        List<String> tables = SHOWN.stream()
                .filter(table -> count.applyAsLong(counts(table)) > 0)
                .map(table -> named(table, count.applyAsLong(counts(table))))
                .toList();
        if (!tables.isEmpty()) {
            String last = tables.get(tables.size() - 1);
            String before = String.join(", ", tables.subList(0, tables.size() - 1));
            parts.add((before.isEmpty() ? "" : before + " and ") + last + " " + what);
        }
    }

    private static String named(JournaledTable table, long count) {
        String plural = table.word();
        return String.format(Locale.ROOT, "%,d ", count)
                + (count == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }

    private long sum(ToLongFunction<RowCounts> count) {
        return SHOWN.stream()
                .mapToLong(table -> count.applyAsLong(counts(table)))
                .sum();
    }

    private RowCounts counts(JournaledTable table) {
        return changed.getOrDefault(table, RowCounts.NONE);
    }
}
