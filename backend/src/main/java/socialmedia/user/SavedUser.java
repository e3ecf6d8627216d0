package socialmedia.user;

import java.util.List;

/**
 * A user as it is now.
 *
 * @param alike other users whose email differs in case alone
 */
public record SavedUser(User user, List<User> alike) {

    public SavedUser {
        alike = List.copyOf(alike);
    }
}
