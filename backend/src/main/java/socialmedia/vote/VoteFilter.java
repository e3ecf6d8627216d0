package socialmedia.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Condition;

/**
 * Which votes are wanted; null for whichever.
 *
 * @param userId whose
 * @param postId for which post
 */
public record VoteFilter(@Nullable Integer userId, @Nullable Integer postId) {

    /** As SQL over votes named {@code v}: only what is asked for. */
    public Condition condition() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (userId != null) {
            conditions.add("v.user_id = :user");
            values.put("user", userId);
        }
        if (postId != null) {
            conditions.add("v.post_id = :post");
            values.put("post", postId);
        }
        return new Condition(String.join(" and ", conditions), values);
    }
}
