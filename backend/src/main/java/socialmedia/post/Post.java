package socialmedia.post;

import java.time.Instant;

/** A post as its row has it. */
public record Post(int id, String title, String content, int ownerId, boolean published, Instant createdAt) {}
