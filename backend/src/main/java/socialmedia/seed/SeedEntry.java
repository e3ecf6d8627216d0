package socialmedia.seed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seed as the ledger has it.
 *
 * @param action the action that made it
 * @param algorithm the version of the rules by which the plan became rows
 * @param resetAt when it was removed; null while it stands
 * @param resetBy the action that removed it
 */
public record SeedEntry(
        long id,
        long action,
        Instant at,
        int algorithm,
        SeedPlan plan,
        RowRange users,
        RowRange posts,
        @Nullable Instant resetAt,
        @Nullable Long resetBy) {

    /** One that is not in the ledger yet. */
    static SeedEntry planned(SeedPlan plan, SeedStart start, long action) {
        return new SeedEntry(
                0,
                action,
                Instant.EPOCH,
                SeedRows.VERSION,
                plan,
                RowRange.of(start.firstUserId(), plan.users()),
                RowRange.of(start.firstPostId(), plan.posts()),
                null,
                null);
    }

    /** Whether it made what this plan would make. */
    boolean isOf(SeedPlan other, int version) {
        return algorithm == version && plan.equals(other);
    }

    /** For messages: {@code users 1 to 10, posts 1 to 30 and 100 votes}. */
    public String text() {
        return (users.count() == 1 ? "user " : "users ") + users
                + (posts.isEmpty() ? "" : (posts.count() == 1 ? ", post " : ", posts ") + posts) + " and "
                + Counts.text(plan.votes(), "vote");
    }
}
