package socialmedia.user;

import java.util.List;
import java.util.Map;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Gives users another password; a suspended one has it once the suspension ends. */
public final class PasswordChange {

    private final Changes changes;

    public PasswordChange(Changes changes) {
        this.changes = changes;
    }

    /**
     * Changes it.
     *
     * @return whether the user is suspended, so that the new password does not let anybody in yet
     * @throws OperatorFailure (not found) without such a user
     */
    public boolean change(int id, Password password) {
        Map<String, Object> values =
                Map.of("id", id, "password", PasswordHash.of(password).text());
        if (changes.lock(JournaledTable.USERS, List.of(id)).isEmpty()) {
            throw UserRules.nobody(id);
        }
        boolean suspended =
                changes.apply(JournaledTable.SUSPENDED_USER, """
                        update admin_shell.suspended_user t set password = :password
                        from (
                            select q.user_id, to_jsonb(q) as image
                            from admin_shell.suspended_user q where q.user_id = :id for update
                        ) old
                        where t.user_id = old.user_id
                        returning old.image as before, to_jsonb(t) as after
                        """, values).updated() > 0;
        if (!suspended) {
            changes.apply(JournaledTable.USERS, """
                    update users t set password = :password
                    from (select q.id, to_jsonb(q) as image from users q where q.id = :id for update) old
                    where t.id = old.id
                    returning old.image as before, to_jsonb(t) as after
                    """, values);
        }
        return suspended;
    }
}
