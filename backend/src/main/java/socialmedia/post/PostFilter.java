package socialmedia.post;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Condition;
import socialmedia.text.LikePattern;

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

    /** As SQL over posts named {@code p}: only what is asked for. */
    public Condition condition() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (ownerId != null) {
            conditions.add("p.owner_id = :owner");
            values.put("owner", ownerId);
        }
        if (published != null) {
            conditions.add("p.published = :published");
            values.put("published", published);
        }
        if (title != null) {
            conditions.add("p.title ilike :pattern");
            values.put("pattern", LikePattern.of(title));
        }
        if (createdAfter != null) {
            conditions.add("p.created_at >= :created_after");
            values.put("created_after", createdAfter.atOffset(ZoneOffset.UTC));
        }
        if (createdBefore != null) {
            conditions.add("p.created_at < :created_before");
            values.put("created_before", createdBefore.atOffset(ZoneOffset.UTC));
        }
        return new Condition(String.join(" and ", conditions), values);
    }
}
