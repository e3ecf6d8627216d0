package socialmedia.user;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Gives users another email or phone number. */
public final class UserUpdate {

    private final Changes changes;
    private final UserRules rules;

    public UserUpdate(Changes changes) {
        this.changes = changes;
        this.rules = new UserRules(changes);
    }

    /**
     * Changes one user.
     *
     * @throws OperatorFailure (not found) without such a user, (conflict) if somebody else has the email
     */
    public SavedUser update(int id, UserEdit edit) {
        if (changes.lock(JournaledTable.USERS, List.of(id)).isEmpty()) {
            throw UserRules.nobody(id);
        }
        EmailAddress email = edit.email();
        if (email != null) {
            rules.requireFree(email, id);
        }
        if (edit.touchesPhoneNumber()) {
            rules.requirePhoneNumbers(edit.phoneNumber());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("email", email == null ? null : email.text());
        values.put("phone", edit.phoneNumber());
        changes.apply(
                JournaledTable.USERS,
                """
                update users t set email = coalesce(:email::text, t.email)%s
                from (select q.id, to_jsonb(q) as image from users q where q.id = :id for update) old
                where t.id = old.id
                returning old.image as before, to_jsonb(t) as after
                """.formatted(edit.touchesPhoneNumber() ? ", phone_number = :phone" : ""),
                values);
        return rules.saved(id);
    }
}
