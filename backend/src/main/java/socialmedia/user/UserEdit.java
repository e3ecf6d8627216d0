package socialmedia.user;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * What is to be other about a user.
 *
 * @param email null to keep it
 * @param phoneNumber null to keep it
 * @param withoutPhoneNumber whether the number goes
 */
public record UserEdit(
        @Nullable EmailAddress email, @Nullable String phoneNumber, boolean withoutPhoneNumber) {

    /**
     * Checks it.
     *
     * @throws OperatorFailure (usage) if there is nothing to change, or a number is both given and taken away
     */
    public UserEdit {
        if (email == null && phoneNumber == null && !withoutPhoneNumber) {
            throw new OperatorFailure(
                    Kind.USAGE, "nothing to change was named", "another email, a phone number, or none");
        }
        if (phoneNumber != null && withoutPhoneNumber) {
            throw new OperatorFailure(Kind.USAGE, "a phone number is given and taken away at once");
        }
    }

    boolean touchesPhoneNumber() {
        return phoneNumber != null || withoutPhoneNumber;
    }
}
