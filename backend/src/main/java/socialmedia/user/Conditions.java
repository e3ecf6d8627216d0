package socialmedia.user;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Condition;
import socialmedia.text.LikePattern;

/** A filter as SQL over users named {@code u}: only what is asked for, so that the planner sees no more. */
final class Conditions {

    static final String SUSPENDED = "exists (select from admin_shell.suspended_user s where s.user_id = u.id)";

    private static final String OWNS_POSTS = "exists (select from posts p where p.owner_id = u.id)";
    private static final String HAS_VOTED = "exists (select from votes v where v.user_id = u.id)";

    private Conditions() {}

    /** @param suspensions whether there is a table of them */
    static Condition of(UserFilter filter, boolean suspensions) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        String email = filter.email();
        if (email != null) {
            conditions.add("u.email ilike :email");
            values.put("email", LikePattern.of(email));
        }
        Instant after = filter.createdAfter();
        if (after != null) {
            conditions.add("u.created_at >= :created_after");
            values.put("created_after", after.atOffset(ZoneOffset.UTC));
        }
        Instant before = filter.createdBefore();
        if (before != null) {
            conditions.add("u.created_at < :created_before");
            values.put("created_before", before.atOffset(ZoneOffset.UTC));
        }
        conditions.add(wanted(filter.withPosts(), OWNS_POSTS));
        conditions.add(wanted(filter.withVotes(), HAS_VOTED));
        conditions.add(filter.suspended() ? suspensions ? SUSPENDED : "false" : "true");
        return new Condition(String.join(" and ", conditions), values);
    }

    private static String wanted(@Nullable Boolean wish, String condition) {
        return wish == null ? "true" : wish ? condition : "not " + condition;
    }
}
