package socialmedia.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.UndoReport.PassedOver;

/** Finds what is to be taken back. */
final class UndoUnits {

    /** Of any action of its unit, which is taken back whole; the column came later than the table. */
    private static final String HAS_OTHER_WAY = """
            coalesce(a.group_id, a.id) in (
                select coalesce(w.group_id, w.id) from admin_shell.action w where to_jsonb(w) ->> 'way_back' is not null)
            """.strip();

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

    /** The newest of this operator that is not undone and is no undo itself; one that can be undone, if there is any. */
    Optional<UndoUnit> findNewest(@Nullable String osUser) {
        // One whose every row was erased with the person behind it can never be taken back, and must not bar the way.
        return database.sql("""
                        select coalesce(group_id, id) as unit
                        from admin_shell.action a
                        where (%1$s or exists (
                                select from admin_shell.row_change r
                                where r.action_id = a.id and (r.before is not null or r.after is not null)))
                          and os_user is not distinct from :os_user and database_role = current_user
                          and undoes is null and coalesce(group_id, id) <> all(:undone)
                        order by %1$s, id desc
                        limit 1
                        """.formatted(HAS_OTHER_WAY))
                .param("os_user", osUser)
                .param("undone", Undoings.read(database).undone())
                .query(Long.class)
                .optional()
                .map(this::unit);
    }

    /** The newest of this operator that is newer than the unit and has a way back of its own. */
    Optional<PassedOver> findPassedOver(@Nullable String osUser, UndoUnit unit) {
        return database.sql("""
                        select a.id, to_jsonb(a) ->> 'note' as note, to_jsonb(a) ->> 'way_back' as way_back
                        from admin_shell.action a
                        where to_jsonb(a) ->> 'way_back' is not null and a.id > :first
                          and os_user is not distinct from :os_user and database_role = current_user
                        order by id desc
                        limit 1
                        """)
                .param("os_user", osUser)
                .param("first", unit.first())
                .query((row, number) ->
                        new PassedOver(row.getLong("id"), row.getString("note"), row.getString("way_back")))
                .optional();
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
                        (unit.actions().size() == 1 ? "" : unit.text() + " are taken back as one or not at all, and ")
                                + "action " + row.getLong("id") + " cannot be undone row by row: it "
                                + row.getString("note"),
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
