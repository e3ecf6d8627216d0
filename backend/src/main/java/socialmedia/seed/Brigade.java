package socialmedia.seed;

/** Accounts that vote for every post of each other and for no other, and whose posts nobody else votes for. */
final class Brigade {

    static final int MEMBERS = 10;
    private static final int LEADERS = 2;
    private static final int POSTS_OF_A_LEADER = 10;

    /** The leaders have ten posts each, the others one. */
    static final int POSTS = LEADERS * POSTS_OF_A_LEADER + MEMBERS - LEADERS;

    static final int VOTES_OF_A_POST = MEMBERS - 1;

    private Brigade() {}

    /** Which member owns that post of the brigade's, both from 0. */
    static int owner(int post) {
        return post < LEADERS * POSTS_OF_A_LEADER ? post % LEADERS : post - LEADERS * POSTS_OF_A_LEADER + LEADERS;
    }
}
