package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import socialmedia.schema.SchemaEntry;

/** NOT NULL, which is a constraint with a name from PostgreSQL 18 on. */
final class NotNullSyntax {

    private NotNullSyntax() {}

    /** With a column's definition; empty for one that is added later, since it is not valid for the rows that are there. */
    static String written(SchemaEntry entry) {
        return entry.is("not_null") && !entry.is("not_null_not_valid")
                ? " " + named(entry) + "not null" + end(entry)
                : "";
    }

    static List<String> addedLater(SchemaEntry entry) {
        return entry.is("not_null") && entry.is("not_null_not_valid") ? List.of(added(entry)) : List.of();
    }

    static List<String> changed(SchemaEntry from, SchemaEntry to) {
        boolean same = from.is("not_null") == to.is("not_null")
                && from.is("not_null_not_valid") == to.is("not_null_not_valid")
                && from.is("not_null_no_inherit") == to.is("not_null_no_inherit");
        if (same) {
            return renamed(from, to);
        }
        List<String> statements = new ArrayList<>();
        String alter = ColumnSyntax.alterColumn(to);
        boolean validated = from.is("not_null")
                && to.is("not_null")
                && from.is("not_null_not_valid")
                && !to.is("not_null_not_valid")
                && from.is("not_null_no_inherit") == to.is("not_null_no_inherit");
        if (validated) {
            statements.addAll(renamed(from, to));
            statements.add("alter table " + to.get("table") + " validate constraint " + to.get("null_constraint"));
            return statements;
        }
        if (from.is("not_null")) {
            statements.add(alter + " drop not null");
        }
        if (to.is("not_null")) {
            boolean plain = to.find("not_null_name") == null && end(to).isEmpty() && !to.is("not_null_not_valid");
            statements.add(plain ? alter + " set not null" : added(to));
        }
        return statements;
    }

    private static List<String> renamed(SchemaEntry from, SchemaEntry to) {
        return Objects.equals(from.find("not_null_name"), to.find("not_null_name")) ? List.of() : named(from, to);
    }

    /** Gives the constraint its name where there is one before and after. */
    static List<String> named(SchemaEntry from, SchemaEntry to) {
        String before = from.facts().get("null_constraint");
        String after = to.facts().get("null_constraint");
        return before == null || after == null || before.equals(after)
                ? List.of()
                : List.of("alter table " + to.get("table") + " rename constraint " + before + " to " + after);
    }

    private static String added(SchemaEntry entry) {
        return "alter table " + entry.get("table") + " add constraint " + entry.get("null_constraint") + " not null "
                + entry.get("column") + end(entry) + (entry.is("not_null_not_valid") ? " not valid" : "");
    }

    private static String named(SchemaEntry entry) {
        return entry.find("not_null_name") == null ? "" : "constraint " + entry.get("not_null_name") + " ";
    }

    private static String end(SchemaEntry entry) {
        return entry.is("not_null_no_inherit") ? " no inherit" : "";
    }
}
