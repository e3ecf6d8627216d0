package socialmedia.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user of the application; the password's hash stays in the database.
 *
 * @param phoneNumber null for none, and below the revision that brings the column
 */
public record User(
        int id, String email, Instant createdAt, @Nullable String phoneNumber) {}
