package socialmedia.user;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;

/** What has to be true of a user's record before it is written. */
final class UserRules {

    private final Changes changes;
    private final UserRepository users;

    UserRules(Changes changes) {
        this.changes = changes;
        this.users = new UserRepository(changes.database(), changes.facts());
    }

    /** @throws OperatorFailure (conflict) if somebody else has the email */
    void requireFree(EmailAddress email, @Nullable Integer owner) {
        users.findByEmail(email.text())
                .filter(holder -> owner == null || holder.id() != owner)
                .ifPresent(holder -> {
                    throw new OperatorFailure(
                            Kind.CONFLICT, "user " + holder.id() + " has the email " + email + " already");
                });
    }

    /** @throws OperatorFailure (usage) if it is blank, (unavailable) if the database has no phone numbers yet */
    void requirePhoneNumbers(@Nullable String phoneNumber) {
        if (!changes.facts().hasPhoneNumbers()) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE, "phone numbers come with revision 7", "`upgrade` brings the database there");
        }
        if (phoneNumber != null && phoneNumber.isBlank()) {
            throw new OperatorFailure(Kind.USAGE, "the phone number is blank");
        }
    }

    /** The user as it is now, with those whose email differs in case alone. */
    SavedUser saved(int id) {
        User user = users.get(id);
        return new SavedUser(user, users.listAlike(user));
    }

    static OperatorFailure nobody(int id) {
        return new OperatorFailure(Kind.NOT_FOUND, "there is no user " + id);
    }
}
