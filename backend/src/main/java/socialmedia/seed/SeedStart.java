package socialmedia.seed;

/** Stub. */
public record SeedStart(int firstUserId, int firstPostId, boolean phoneNumbers) {}
