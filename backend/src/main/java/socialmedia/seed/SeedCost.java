package socialmedia.seed;

/**
 * What rows of a seed cost, as measured with {@code seed large} on two cores and PostgreSQL 18: good for telling seconds from
 * minutes.
 */
final class SeedCost {

    private static final double BYTES_OF_A_USER = 215;
    private static final double BYTES_OF_A_POST = 270;
    private static final double BYTES_OF_A_VOTE = 70;

    private static final double MICROSECONDS_OF_A_USER = 6;
    private static final double MICROSECONDS_OF_A_POST = 10;
    private static final double MICROSECONDS_OF_A_VOTE = 4;

    /** How much longer it takes where the keys are kept up row by row. */
    private static final double SLOW = 5;

    private SeedCost() {}

    static long bytes(SeedPlan plan) {
        return Math.round(
                plan.users() * BYTES_OF_A_USER + plan.posts() * BYTES_OF_A_POST + plan.votes() * BYTES_OF_A_VOTE);
    }

    static long milliseconds(SeedPlan plan, boolean fast) {
        double microseconds = plan.users() * MICROSECONDS_OF_A_USER
                + plan.posts() * MICROSECONDS_OF_A_POST
                + plan.votes() * MICROSECONDS_OF_A_VOTE;
        return Math.round(microseconds * (fast ? 1 : SLOW) / 1000);
    }
}
