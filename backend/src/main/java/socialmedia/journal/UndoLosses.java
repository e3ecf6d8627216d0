package socialmedia.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Values that an undo cannot bring back, since their columns are gone. */
final class UndoLosses {

    private final JdbcClient database;

    UndoLosses(JdbcClient database) {
        this.database = database;
    }

    /** @throws OperatorFailure (refused) if a batch holds a value for a column that its table no longer has */
    void refuse(UndoBatch batch, TableColumns columns) {
        List<String> losses = new ArrayList<>();
        for (String column : columns.goneSince(batch.columns())) {
            long values = count(batch, column);
            if (values > 0) {
                losses.add("the column " + column + " of " + batch.table().word() + " is gone, and with it "
                        + (values == 1 ? "1 value" : values + " values") + " of action " + batch.action());
            }
        }
        if (!losses.isEmpty()) {
            throw new OperatorFailure(
                    Kind.REFUSED, String.join("; ", losses), "--accept-data-loss takes back the rest of the rows");
        }
    }

    private long count(UndoBatch batch, String column) {
        return database.sql("""
                        select count(*) from admin_shell.row_change
                        where action_id = :action and statement = :statement
                          and jsonb_typeof(before -> :column) <> 'null'
                          and before -> :column is distinct from after -> :column
                        """)
                .param("action", batch.action())
                .param("statement", batch.statement())
                .param("column", column)
                .query(Long.class)
                .single();
    }
}
