package socialmedia.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which posts to list; null for whichever.
 *
 * @param title a pattern with {@code *} and {@code ?}, or a part of the title; case does not matter
 * @param createdAfter at this moment or later
 * @param createdBefore before this moment
 */
public record PostFilter(
        @Nullable Integer ownerId,
        @Nullable Boolean published,
        @Nullable String title,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore) {

    public static final PostFilter ALL = new PostFilter(null, null, null, null, null);
}
