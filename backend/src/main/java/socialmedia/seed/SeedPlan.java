package socialmedia.seed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * Which rows a seed makes: two equal plans make the same rows on any machine.
 *
 * @param seed whatever number
 * @param users how many rows of users, those of the scenario included
 * @param posts how many rows of posts
 * @param votes how many rows of votes
 * @param asOf the moment that all times lie before
 * @param scenario null for ordinary life alone
 */
public record SeedPlan(
        long seed,
        int users,
        int posts,
        long votes,
        Instant asOf,
        @Nullable SeedScenario scenario) {

    public static final long DEFAULT_SEED = 1;

    /** Fixed, so that a seed of today is one of tomorrow. */
    public static final Instant DEFAULT_AS_OF = Instant.parse("2026-06-01T00:00:00Z");

    public SeedPlan {
        if (users < 1 || posts < 0 || votes < 0) {
            throw usage("a seed needs at least one user, and no number below 0");
        }
    }

    private static OperatorFailure usage(String message) {
        return new OperatorFailure(Kind.USAGE, message);
    }
}
