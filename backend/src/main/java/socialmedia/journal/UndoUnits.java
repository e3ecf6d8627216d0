package socialmedia.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Finds what is to be taken back. */
final class UndoUnits {

    private final JdbcClient database;

    UndoUnits(JdbcClient database) {
        this.database = database;
    }

    /** @throws OperatorFailure (not found) if there is no such action */
    UndoUnit get(long action) {
        return database.sql("select coalesce(group_id, id) from admin_shell.action where id = :id")
                .param("id", action)
                .query(Long.class)
                .optional()
                .map(this::unit)
                .orElseThrow(() -> unknown(action));
    }

    static OperatorFailure unknown(long action) {
        return new OperatorFailure(
                Kind.NOT_FOUND, "there is no action " + action, "`journal list` names those there are");
    }

    /** The newest of this operator that is not undone and is no undo itself. */
    Optional<UndoUnit> findNewest(@Nullable String osUser) {
        // One whose every row was erased with the person behind it can never be taken back, and must not bar the way.
        return database.sql("""
                        select coalesce(group_id, id)
                        from admin_shell.action a
                        where (
                            -- a column that came later
                            to_jsonb(a) ->> 'way_back' is not null or exists (
                                select from admin_shell.row_change r
                                where r.action_id = a.id and (r.before is not null or r.after is not null)))
                          and os_user is not distinct from :os_user and database_role = current_user
                          and undoes is null and coalesce(group_id, id) <> all(:undone)
                        order by id desc
                        limit 1
                        """)
                .param("os_user", osUser)
                .param("undone", Undoings.read(database).undone())
                .query(Long.class)
                .optional()
                .map(this::unit);
    }

    /**
     * Sees to it that the unit's rows are written down one by one.
     *
     * @throws OperatorFailure (refused) if some are not, with what takes them back
     */
    void requireImages(UndoUnit unit) {
        database.sql("""
                        select a.id, a.note, a.way_back
                        from admin_shell.action a
                        where a.id = any(:actions) and a.way_back is not null
                        order by a.id desc
                        limit 1
                        """)
                .param("actions", unit.actions().toArray(Long[]::new))
                .query((row, number) -> new OperatorFailure(
                        Kind.REFUSED,
                        "action " + row.getLong("id") + " cannot be undone row by row: it " + row.getString("note"),
                        row.getString("way_back")))
                .optional()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private UndoUnit unit(long first) {
        List<Long> actions =
                database.sql("""
                        select id from admin_shell.action where id = :first or group_id = :first order by id desc
                        """).param("first", first).query(Long.class).list();
        return new UndoUnit(first, actions);
    }

    /**
     * Sees to it that nobody else takes the unit back meanwhile.
     *
     * @param undo the action that is about to
     * @throws OperatorFailure (conflict) if that was done already
     */
    void claim(UndoUnit unit, long undo) {
        // Not FOR UPDATE: the undo's own row refers to this one, and so does that of a neighbour who waits here.
        database.sql("select id from admin_shell.action where id = :first for no key update")
                .param("first", unit.first())
                .query(Long.class)
                .single();
        Undoings.readWithout(database, undo).findUndoneBy(unit.first()).ifPresent(by -> {
            throw new OperatorFailure(
                    Kind.CONFLICT,
                    unit.text() + (unit.actions().size() == 1 ? " is" : " are") + " undone already, by action " + by,
                    "`undo " + by + "` brings it back");
        });
    }
}
