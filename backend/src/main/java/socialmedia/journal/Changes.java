package socialmedia.journal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;

/**
 * The one way to change rows of users, posts and votes: inside the transaction of one action, which writes each row down as it
 * was and as it is.
 */
public final class Changes {

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final DatabaseFacts facts;
    private final ActionRow action;
    private final boolean dryRun;
    private final Map<JournaledTable, RowCounts> changed = new EnumMap<>(JournaledTable.class);
    private int statements;
    private long rows;

    Changes(JdbcTemplate template, JdbcClient database, DatabaseFacts facts, ActionRow action, boolean dryRun) {
        this.template = template;
        this.database = database;
        this.facts = facts;
        this.action = action;
        this.dryRun = dryRun;
    }

    /** For reading inside the transaction. */
    public JdbcClient database() {
        return database;
    }

    /** For what SQL alone cannot say, such as COPY: works on the transaction's own connection, which it leaves open. */
    public <R> R onConnection(ConnectionCallback<R> work) {
        return Objects.requireNonNull(template.execute(work));
    }

    public DatabaseFacts facts() {
        return facts;
    }

    /** Whether all of it will be taken back, so that new ids mean nothing. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** The id of the action that this is part of. */
    public long action() {
        return action.id();
    }

    /**
     * Runs a statement and writes down the rows it touched; those it left as they were do not count.
     *
     * @param table whose rows it touches
     * @param sql with a {@code returning} of two columns: {@code before} and {@code after}, each row's whole image as
     *     {@code to_jsonb} makes it, null where it did not exist
     */
    public RowCounts apply(JournaledTable table, String sql, Map<String, ? extends @Nullable Object> parameters) {
        String recording = """
                with action as (
                %s
                ), changed as (
                %s
                ), recorded as (
                    insert into admin_shell.row_change (action_id, seq, statement, table_name, key, before, after)
                    select (select id from action), :journal_rows + row_number() over (), :journal_statement, :journal_table,
                           %s, before, after
                    from changed
                    where before is distinct from after
                )
                select (select id from action) as action, count(*) filter (where before is null) as inserted,
                       count(*) filter (where before is not null and after is not null) as updated,
                       count(*) filter (where after is null) as deleted
                from changed
                where before is distinct from after
                """.formatted(action.sql(), sql.stripTrailing(), table.keyOf("coalesce(after, before)"));
        Map<String, @Nullable Object> all = new HashMap<>(parameters);
        all.putAll(action.parameters());
        all.put("journal_rows", rows);
        all.put("journal_statement", ++statements);
        all.put("journal_table", table.word());
        RowCounts counts = database.sql(recording)
                .params(all)
                .query((row, number) -> {
                    action.written(row.getLong("action"));
                    return new RowCounts(row.getLong("inserted"), row.getLong("updated"), row.getLong("deleted"));
                })
                .single();
        rows += counts.total();
        changed.merge(table, counts, RowCounts::plus);
        return counts;
    }

    /**
     * Counts rows that were changed otherwise and are not written down one by one, such as those of a COPY: they are in the
     * report, and no undo brings them back.
     */
    public void count(JournaledTable table, RowCounts counts) {
        changed.merge(table, counts, RowCounts::plus);
    }

    /**
     * Writes into the action what no row of the journal tells. Nothing undoes such an action.
     *
     * @param text what was done to which rows, without a full stop
     * @param wayBack what takes it back instead
     */
    public void note(String text, String wayBack) {
        database.sql("update admin_shell.action set note = :note, way_back = :way_back where id = :action")
                .param("note", text)
                .param("way_back", wayBack)
                .param("action", action())
                .update();
    }

    /**
     * Deletes the rows that a condition names.
     *
     * @param condition SQL over the table, named {@code t}
     */
    public RowCounts delete(
            JournaledTable table, String condition, Map<String, ? extends @Nullable Object> parameters) {
        return apply(
                table,
                "delete from " + table.sqlName() + " t where " + condition
                        + " returning to_jsonb(t) as before, null::jsonb as after",
                parameters);
    }

    /**
     * Locks users or posts until the transaction ends, so that nobody adds rows that hang on them meanwhile. Parents are
     * locked before their children are read: a vote cast in between would go with the cascade and nobody would know.
     *
     * @param condition SQL over the table, named {@code t}
     * @return the ids that there are, ascending
     */
    public List<Integer> lock(
            JournaledTable table, String condition, Map<String, ? extends @Nullable Object> parameters) {
        return database.sql(
                        "select t.id from " + table.sqlName() + " t where " + condition + " order by t.id for update")
                .params(parameters)
                .query(Integer.class)
                .list();
    }

    /** The same for rows known by their ids. */
    public List<Integer> lock(JournaledTable table, List<Integer> ids) {
        return lock(table, "t.id = any(:ids)", Map.of("ids", ids.toArray(Integer[]::new)));
    }

    Map<JournaledTable, RowCounts> changed() {
        return changed;
    }
}
