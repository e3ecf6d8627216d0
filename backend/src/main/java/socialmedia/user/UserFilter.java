package socialmedia.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Condition;

/**
 * Which users are wanted; null asks nothing.
 *
 * @param email as {@link socialmedia.text.LikePattern#of} reads it; small and capital letters are alike
 * @param createdAfter that instant or later
 * @param createdBefore earlier than that
 * @param withPosts whether they own posts
 * @param withVotes whether they have voted
 * @param suspended the suspended ones alone
 */
public record UserFilter(
        @Nullable String email,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        @Nullable Boolean withPosts,
        @Nullable Boolean withVotes,
        boolean suspended) {

    public static final UserFilter EVERYBODY = new UserFilter(null, null, null, null, null, false);
    public static final UserFilter SUSPENDED = new UserFilter(null, null, null, null, null, true);

    /**
     * As SQL over users named {@code u}.
     *
     * @param suspensions whether the console's table of them is there to be read
     */
    public Condition condition(boolean suspensions) {
        return Conditions.of(this, suspensions);
    }
}
