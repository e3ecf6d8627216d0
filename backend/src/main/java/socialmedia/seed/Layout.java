package socialmedia.seed;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** What of a seed's posts and votes belongs to its scenario, and what is common. */
record Layout(
        Population population,
        int posts,
        long votes,
        @Nullable SeedScenario scenario) {

    static final int NONE = -1;

    static Layout of(SeedPlan plan) {
        return new Layout(Population.of(plan.users(), plan.scenario()), plan.posts(), plan.votes(), plan.scenario());
    }

    /** The last posts are the brigade's. */
    int firstOfBrigade() {
        return scenario == SeedScenario.BRIGADING ? posts - Brigade.POSTS : posts;
    }

    /** The post that all voters vote for, or {@link #NONE}. */
    int viralPost() {
        return scenario == SeedScenario.VIRAL_POST ? posts / 3 * 2 : NONE;
    }

    int commonPosts() {
        return firstOfBrigade() - (viralPost() == NONE ? 0 : 1);
    }

    long commonVotes() {
        long brigade = (long) (posts - firstOfBrigade()) * Brigade.VOTES_OF_A_POST;
        return votes - brigade - (viralPost() == NONE ? 0 : population.mostVotes());
    }

    /** The most votes for a common post; where one is to stand out, a third fewer than it has. */
    int mostCommonVotes() {
        int most = population.mostVotes();
        return viralPost() == NONE ? most : most - most / 3;
    }

    /** The most votes that there can be in all. */
    long mostVotes() {
        return votes - commonVotes() + (long) commonPosts() * mostCommonVotes();
    }

    /** @throws OperatorFailure (usage) if there are too few votes for the scenario, or too many for anybody to cast */
    void requirePossible() {
        if (scenario != null && commonVotes() < 0) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "the scenario " + scenario.word() + " takes " + (votes - commonVotes()) + " votes, more than "
                            + votes,
                    "more --votes, or fewer --users");
        }
        if (votes > mostVotes()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    votes + " votes are too many: " + population.users() + " users and " + posts + " posts make "
                            + mostVotes() + " at most",
                    "seven in ten users vote, once for a post and never for their own; fewer --votes, or more of the others");
        }
    }
}
