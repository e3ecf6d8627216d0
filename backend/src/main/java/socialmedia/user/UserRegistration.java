package socialmedia.user;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Makes users who can log in to the application. */
public final class UserRegistration {

    private final Changes changes;
    private final UserRules rules;

    public UserRegistration(Changes changes) {
        this.changes = changes;
        this.rules = new UserRules(changes);
    }

    /**
     * Makes one user.
     *
     * @throws OperatorFailure (conflict) if the email is taken
     */
    public SavedUser register(NewUser user) {
        rules.requireFree(user.email(), null);
        boolean phone = user.phoneNumber() != null;
        if (phone) {
            rules.requirePhoneNumbers(user.phoneNumber());
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("email", user.email().text());
        values.put("password", PasswordHash.of(user.password()).text());
        values.put("phone", user.phoneNumber());
        changes.apply(
                JournaledTable.USERS, """
                insert into users as t (email, password%s) values (:email, :password%s)
                returning null::jsonb as before, to_jsonb(t) as after
                """.formatted(phone ? ", phone_number" : "", phone ? ", :phone" : ""), values);
        return rules.saved(changes.database()
                .sql("select id from users where email = :email")
                .param("email", user.email().text())
                .query(Integer.class)
                .single());
    }
}
