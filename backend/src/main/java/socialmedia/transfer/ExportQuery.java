package socialmedia.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.Nearest;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.text.SqlLiteral;

/** The statement that gives the rows of an export. */
record ExportQuery(ExportSelection selection, List<Column> columns) {

    /**
     * One column of the result.
     *
     * @param quoted as statements name it
     * @param value the SQL that gives it
     */
    record Column(String name, String quoted, String value) {

        private String selected() {
            return value + " as " + quoted;
        }
    }

    ExportQuery {
        columns = List.copyOf(columns);
    }

    /**
     * Reads which columns the table has.
     *
     * @throws OperatorFailure (usage) if a field is asked for that is none of them
     */
    static ExportQuery of(JdbcClient database, ExportSelection selection) {
        ExportTable table = selection.table();
        List<Column> columns = table.columns(database).stream()
                .filter(column -> !isLeftOut(column.name(), selection.passwords()))
                .map(column ->
                        new Column(column.name(), column.quoted(), value(column.name(), column.quoted(), selection)))
                .toList();
        return new ExportQuery(selection, narrowed(columns, selection));
    }

    private static boolean isLeftOut(String column, PasswordColumn passwords) {
        return column.equals(PasswordColumn.NAME) && passwords == PasswordColumn.LEFT_OUT;
    }

    private static String value(String column, String quoted, ExportSelection selection) {
        return column.equals(PasswordColumn.NAME) && selection.passwords() == PasswordColumn.STAND_IN
                ? SqlLiteral.of(PasswordColumn.NOBODYS) + "::varchar"
                : selection.table().of(quoted);
    }

    private static List<Column> narrowed(List<Column> columns, ExportSelection selection) {
        if (selection.fields().isEmpty()) {
            return columns;
        }
        List<Column> narrowed = new ArrayList<>();
        for (String field : selection.fields()) {
            Column column = columns.stream()
                    .filter(one -> one.name().equals(field))
                    .findFirst()
                    .orElseThrow(() -> unknown(field, columns, selection.table()));
            if (narrowed.contains(column)) {
                throw new OperatorFailure(Kind.USAGE, "the field " + field + " is named twice");
            }
            narrowed.add(column);
        }
        return narrowed;
    }

    private static OperatorFailure unknown(String field, List<Column> columns, ExportTable table) {
        List<String> names = columns.stream().map(Column::name).toList();
        String nearest = Nearest.of(field, names, 1).stream()
                .map(name -> " (did you mean " + name + "?)")
                .findFirst()
                .orElse("");
        String hint = table == ExportTable.USERS && field.equals(PasswordColumn.NAME)
                ? "--include-hashes brings it"
                : "the fields are " + String.join(", ", names);
        return new OperatorFailure(Kind.USAGE, "there is no field " + field + nearest, hint);
    }

    ExportQuery with(List<Column> others) {
        return new ExportQuery(selection, others);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** In the order of the key; the condition's parameters are to be given. */
    String sql() {
        return sql(selection.condition().sql());
    }

    /** The same with the values in it. */
    String inlined() {
        return sql(selection.condition().inlined());
    }

    private String sql(String condition) {
        return "select " + columns.stream().map(Column::selected).collect(Collectors.joining(", "))
                + " from " + selection.table().from() + " where " + condition + " order by "
                + selection.table().order();
    }
}
