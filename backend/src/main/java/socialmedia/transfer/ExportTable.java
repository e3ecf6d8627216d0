package socialmedia.transfer;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.TableColumns;

/** The tables that are exported, those first whose rows the others hang on. */
public enum ExportTable {
    USERS(JournaledTable.USERS, "u"),
    POSTS(JournaledTable.POSTS, "p"),
    VOTES(JournaledTable.VOTES, "v");

    private final JournaledTable table;
    private final String alias;

    ExportTable(JournaledTable table, String alias) {
        this.table = table;
        this.alias = alias;
    }

    /** As files and people name it: {@code users}. */
    public String word() {
        return table.word();
    }

    /** As statements name it: {@code users u}. */
    String from() {
        return table.sqlName() + " " + alias;
    }

    /** By its key, so that the same rows always make the same file. */
    String order() {
        return table.keyColumns().stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** A column of it, as statements name it: {@code u.id}. */
    String of(String quotedColumn) {
        return alias + "." + quotedColumn;
    }

    /** Its columns in their order, save for those that are computed from others. */
    List<TableColumns.Column> columns(JdbcClient database) {
        return TableColumns.read(database, table).columns().stream()
                .filter(column -> !column.generated())
                .toList();
    }
}
