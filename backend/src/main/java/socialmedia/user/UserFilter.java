package socialmedia.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
}
