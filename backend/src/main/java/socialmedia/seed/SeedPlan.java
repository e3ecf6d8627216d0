package socialmedia.seed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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
 * @param asOf the moment that all times lie before; what is below a microsecond is cut off
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

    private static final Instant EARLIEST = Instant.parse("1904-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * Checks that there can be such rows.
     *
     * @throws OperatorFailure (usage) if not
     */
    public SeedPlan {
        if (users < 1 || posts < 0 || votes < 0) {
            throw usage("a seed needs at least one user, and no number below 0", "--users 1 or more");
        }
        if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
            throw usage("a seed cannot be as of " + asOf, "a moment from 1904 to 9999");
        }
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
        if (scenario != null) {
            requireRoom(scenario, users, posts, votes);
        }
        new Layout(Population.of(users, scenario), posts, votes, scenario).requirePossible();
    }

    private static void requireRoom(SeedScenario scenario, int users, int posts, long votes) {
        if (users < scenario.leastUsers() || posts < scenario.leastPosts() || votes < scenario.leastVotes()) {
            throw usage(
                    String.format(
                            Locale.ROOT,
                            "the scenario %s needs at least %d users, %d posts and %d votes",
                            scenario.word(),
                            scenario.leastUsers(),
                            scenario.leastPosts(),
                            scenario.leastVotes()),
                    "a larger seed, such as `small`");
        }
    }

    private static OperatorFailure usage(String message, String hint) {
        return new OperatorFailure(Kind.USAGE, message, hint);
    }
}
