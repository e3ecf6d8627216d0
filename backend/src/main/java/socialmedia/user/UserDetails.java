package socialmedia.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with what hangs on it.
 *
 * @param posts how many it owns
 * @param votesReceived on its posts
 * @param lastPost when it wrote the newest one; null without any
 * @param suspended null where this role may not know
 */
public record UserDetails(
        User user,
        long posts,
        long votesGiven,
        long votesReceived,
        @Nullable Instant lastPost,
        @Nullable Boolean suspended) {}
