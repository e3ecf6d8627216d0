package socialmedia.seed;

import org.jspecify.annotations.Nullable;

/**
 * How the users of a seed divide, by their place from 0: people to log in as, then dormant ones, then everybody else, with a brigade
 * among them; and the last ones may be doubles of earlier ones. Three in ten of those who are nothing special are lurkers.
 *
 * @param dormant how many never did anything, by a scenario
 * @param brigade how many vote for each other alone
 * @param doubles how many have an email that differs from another's in case alone
 */
record Population(int users, int dormant, int brigade, int doubles) {

    private static final double LURKERS = 0.3;
    private static final double DORMANT = 0.4;

    static Population of(int users, @Nullable SeedScenario scenario) {
        int rest = Math.max(0, users - SeedPerson.values().length);
        return new Population(
                users,
                scenario == SeedScenario.DORMANT ? (int) (rest * DORMANT) : 0,
                scenario == SeedScenario.BRIGADING ? Math.min(rest, Brigade.MEMBERS) : 0,
                scenario == SeedScenario.DUPLICATE_EMAILS ? Math.min(rest / 2, Math.max(1, rest / 10)) : 0);
    }

    /** How many of {@link SeedPerson} there are. */
    int people() {
        return Math.min(users, SeedPerson.values().length);
    }

    /** The first user who is neither one of the people nor dormant. */
    int firstOrdinary() {
        return people() + dormant;
    }

    /** How many come after those, the brigade included. */
    int ordinary() {
        return users - firstOrdinary();
    }

    /** The brigade's first, who came when few were there. */
    int firstOfBrigade() {
        return firstOrdinary() + (ordinary() - brigade) / 4;
    }

    /** How many may be active or lurk, as chance has it. */
    int common() {
        return ordinary() - brigade;
    }

    /** Of those, how many post and vote. */
    int active() {
        int lurker = SeedPerson.LURKER.place() < people() ? 1 : 0;
        int lurkers = (int) ((people() + common()) * LURKERS);
        return Math.min(common(), common() + lurker - Math.max(lurker, lurkers));
    }

    /** Where the user stands who is at that place among the common ones. */
    int common(int place) {
        int user = firstOrdinary() + place;
        return user >= firstOfBrigade() ? user + brigade : user;
    }

    /** Whose double that user is, or -1: the last users are doubles of the first after the people. */
    int originalOf(int user) {
        int number = user - (users - doubles);
        return number >= 0 ? firstOrdinary() + number : -1;
    }

    int posters() {
        return Math.min(people(), SeedPerson.MODERATOR.place() + 1) + active();
    }

    int voters() {
        return Math.min(people(), SeedPerson.VOTER.place() + 1) + active();
    }

    /** The most votes that a post can get from them: nobody votes for a post of their own. */
    int mostVotes() {
        return voters() - 1;
    }
}
