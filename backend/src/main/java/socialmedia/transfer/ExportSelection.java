package socialmedia.transfer;

import java.util.List;
import socialmedia.database.Condition;

/**
 * Which rows and columns of a table are taken.
 *
 * @param condition over the table named by its first letter, as the filters of users, posts and votes make it
 * @param fields the only columns, in this order; empty for all there are, in the table's order
 */
public record ExportSelection(ExportTable table, Condition condition, List<String> fields, PasswordColumn passwords) {

    public ExportSelection {
        fields = List.copyOf(fields);
    }

    /** All columns, without passwords. */
    public static ExportSelection of(ExportTable table, Condition condition) {
        return new ExportSelection(table, condition, List.of(), PasswordColumn.LEFT_OUT);
    }

    public ExportSelection fields(List<String> names) {
        return new ExportSelection(table, condition, names, passwords);
    }

    public ExportSelection passwords(PasswordColumn value) {
        return new ExportSelection(table, condition, fields, value);
    }
}
