package socialmedia.seed;

/**
 * Where a seed's rows go.
 *
 * @param firstUserId the id of its first user; the others follow
 * @param firstPostId the id of its first post
 * @param phoneNumbers whether users have that column
 */
public record SeedStart(int firstUserId, int firstPostId, boolean phoneNumbers) {

    /** Ids from 1 and all columns, as in empty tables at head. */
    public static final SeedStart EMPTY = new SeedStart(1, 1, true);
}
