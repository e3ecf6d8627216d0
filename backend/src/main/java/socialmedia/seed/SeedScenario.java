package socialmedia.seed;

/** What a seed has besides ordinary life, for tests of what looks for it. */
public enum SeedScenario {
    /** Accounts that vote for each other's posts and nobody else's. */
    BRIGADING,
    /** One post that most people vote for. */
    VIRAL_POST,
    /** Old accounts that never did anything. */
    DORMANT,
    /** Accounts whose emails differ from others' in case alone. */
    DUPLICATE_EMAILS;
}
