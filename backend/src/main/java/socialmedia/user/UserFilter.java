package socialmedia.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Condition;
import socialmedia.environment.DatabaseFacts;

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
     * @throws socialmedia.failure.OperatorFailure (unavailable) if suspended ones are wanted and this role may not know them
     */
    public Condition condition(DatabaseFacts facts) {
        if (suspended) {
            facts.requireConsoleReadable();
        }
        return Conditions.of(this, facts.hasJournal());
    }
}
