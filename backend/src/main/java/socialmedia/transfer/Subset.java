package socialmedia.transfer;

import java.util.Map;
import socialmedia.database.Condition;

/**
 * Some of the users, their posts, and the votes between them: no row names one that is not there. Who is among them depends on
 * the ids alone, scattered over all of them; the users of a smaller subset are in every larger one.
 *
 * @param users how many
 */
public record Subset(int users) {

    /** Multiplied by an odd number modulo 2^32 every id gets a place of its own, the same on every server (Knuth, 6.4). */
    private static final String CHOSEN =
            "(select id from users order by id::bigint * 2654435761 % 4294967296, id limit :subset_users)";

    private static final String OWN_POSTS = "(select id from posts where owner_id in " + CHOSEN + ")";

    Condition of(ExportTable table) {
        String sql =
                switch (table) {
                    case USERS -> "u.id in " + CHOSEN;
                    case POSTS -> "p.owner_id in " + CHOSEN;
                    case VOTES -> "v.user_id in " + CHOSEN + " and v.post_id in " + OWN_POSTS;
                };
        return new Condition(sql, Map.of("subset_users", users));
    }
}
