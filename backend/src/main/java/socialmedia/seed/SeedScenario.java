package socialmedia.seed;

import java.util.Locale;

/** What a seed has besides ordinary life, for tests of what looks for it. */
public enum SeedScenario {
    /** Accounts that vote for each other's posts and nobody else's. */
    BRIGADING(50, 2 * Brigade.POSTS, 2 * Brigade.POSTS * Brigade.VOTES_OF_A_POST),
    /** One post that most people vote for. */
    VIRAL_POST(10, 2, 10),
    /** Old accounts that never did anything. */
    DORMANT(10, 0, 0),
    /** Accounts whose emails differ from others' in case alone. */
    DUPLICATE_EMAILS(10, 0, 0);

    private final int leastUsers;
    private final int leastPosts;
    private final int leastVotes;

    SeedScenario(int leastUsers, int leastPosts, int leastVotes) {
        this.leastUsers = leastUsers;
        this.leastPosts = leastPosts;
        this.leastVotes = leastVotes;
    }

    /** As it is typed: {@code viral-post}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many users a seed needs for it. */
    public int leastUsers() {
        return leastUsers;
    }

    /** How many posts a seed needs for it. */
    public int leastPosts() {
        return leastPosts;
    }

    /** How many votes a seed needs for it, however many users there are. */
    public int leastVotes() {
        return leastVotes;
    }
}
