package socialmedia.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.journal.JournaledDatabase.Reading;

/** Reads what was done to a database; where nothing ever was, the journal is empty. */
public final class JournalReader {

    private static final String ACTIONS = """
            select a.id, a.at, a.os_user, a.host, a.database_role, a.application_version, a.command, a.reason, a.script, a.line,
                   a.group_id, a.revision, a.undoes,
                   (select count(*) from admin_shell.row_change r where r.action_id = a.id) as rows,
                   -- a column that came later
                   to_jsonb(a) ->> 'note' as note
            from admin_shell.action a
            """;

    private final JdbcClient database;
    private final boolean journal;

    /** @throws socialmedia.failure.OperatorFailure (unavailable) if this role may not read the journal */
    public JournalReader(Reading reading) {
        reading.facts().requireConsoleReadable();
        this.database = reading.database();
        this.journal = reading.facts().hasJournal();
    }

    /**
     * The newest actions, the last first.
     *
     * @param osUser whose; null for everybody's
     */
    public List<Action> list(@Nullable String osUser, int limit) {
        if (!journal) {
            return List.of();
        }
        Undoings undoings = Undoings.read(database);
        return database.sql(ACTIONS
                        + " where :os_user::text is null or a.os_user = :os_user order by a.id desc limit :limit")
                .param("os_user", osUser)
                .param("limit", limit)
                .query((row, number) -> action(row, undoings))
                .list();
    }

    /**
     * One action.
     *
     * @throws socialmedia.failure.OperatorFailure (not found) if there is no such action
     */
    public Action get(long id) {
        if (!journal) {
            throw UndoUnits.unknown(id);
        }
        Undoings undoings = Undoings.read(database);
        return database.sql(ACTIONS + " where a.id = :id")
                .param("id", id)
                .query((row, number) -> action(row, undoings))
                .optional()
                .orElseThrow(() -> UndoUnits.unknown(id));
    }

    private static Action action(ResultSet row, Undoings undoings) throws SQLException {
        long id = row.getLong("id");
        Long group = row.getObject("group_id", Long.class);
        return new Action(
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("os_user"),
                row.getString("host"),
                row.getString("database_role"),
                row.getString("application_version"),
                row.getString("command"),
                row.getString("reason"),
                row.getString("script"),
                row.getObject("line", Integer.class),
                group,
                row.getString("revision"),
                row.getObject("undoes", Long.class),
                undoings.findUndoneBy(group == null ? id : group).orElse(null),
                row.getLong("rows"),
                row.getString("note"));
    }

    /** The first rows that an action touched, in the order it touched them. */
    public List<RowChange> rows(long action, int most) {
        return database.sql("""
                        select r.table_name,
                               array(select b.key from jsonb_each(r.before) b
                                     where r.after is not null and b.value is distinct from r.after -> b.key
                                     order by b.key) as changed,
                               %s, %s, %s
                        from admin_shell.row_change r
                        where r.action_id = :action
                        order by r.seq
                        limit :most
                        """.formatted(
                        ImageReader.columns("key"), ImageReader.columns("before"), ImageReader.columns("after")))
                .param("action", action)
                .param("most", most)
                .query((row, number) -> new RowChange(
                        JournaledTable.named(row.getString("table_name")),
                        ImageReader.read(row, "key"),
                        ImageReader.read(row, "before"),
                        ImageReader.read(row, "after"),
                        ImageReader.texts(row, "changed")))
                .list();
    }
}
