package socialmedia.journal;

import java.sql.Array;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one table that one statement of an action touched.
 *
 * @param columns those of the images; empty where all of them were erased
 * @param counts what the statement did
 */
record UndoBatch(long action, int statement, JournaledTable table, List<String> columns, RowCounts counts) {

    UndoBatch {
        columns = List.copyOf(columns);
    }

    /** All of a unit's, the last that was run first. */
    static List<UndoBatch> read(JdbcClient database, UndoUnit unit) {
        return database.sql("""
                        select b.action_id, b.statement, b.table_name, b.inserted, b.updated, b.deleted,
                               array(select jsonb_object_keys(coalesce(r.after, r.before))) as columns
                        from (
                            select action_id, statement, table_name,
                                   min(seq) filter (where before is not null or after is not null) as seq,
                                   count(*) filter (where before is null and after is not null) as inserted,
                                   count(*) filter (where before is not null and after is not null) as updated,
                                   count(*) filter (where before is not null and after is null) as deleted
                            from admin_shell.row_change
                            where action_id = any(:actions)
                            group by action_id, statement, table_name
                        ) b
                        left join admin_shell.row_change r on r.action_id = b.action_id and r.seq = b.seq
                        order by b.action_id desc, b.statement desc
                        """)
                .param("actions", unit.actions().toArray(Long[]::new))
                .query((row, number) -> {
                    Array columns = row.getArray("columns");
                    return new UndoBatch(
                            row.getLong("action_id"),
                            row.getInt("statement"),
                            JournaledTable.named(row.getString("table_name")),
                            List.of((String[]) columns.getArray()),
                            new RowCounts(row.getLong("inserted"), row.getLong("updated"), row.getLong("deleted")));
                })
                .list();
    }
}
