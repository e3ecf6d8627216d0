package socialmedia.seed;

import socialmedia.fake.Mix;

/** What of a row is left to chance. The numbers are part of the algorithm. */
enum SeedColumn {
    USER_NAME(0),
    USER_ADDRESS(1),
    USER_CREATED_AT(2),
    USER_PHONE_NUMBER(3),
    USER_CIRCLE(4),
    POST_CREATED_AT(5),
    POST_OWNER(6),
    POST_TEXT(7),
    POST_PUBLISHED(8),
    POST_RANK(9),
    VOTE_USER(10),
    POSTER_RANK(11),
    VOTER_RANK(12),
    DAY(13);

    private final int number;

    SeedColumn(int number) {
        this.number = number;
    }

    /** The key of this column in a seed; {@link Mix#of} of it and a row's number is what that row has. */
    long key(long seed) {
        return Mix.of(Mix.of(SeedRows.VERSION, seed), number);
    }
}
