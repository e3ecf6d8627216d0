package socialmedia.user;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Deletes accounts that nobody seems to use. */
public final class UserPruning {

    private final Changes changes;

    /**
     * Which accounts those are.
     *
     * @param createdBefore the first moment that is too late
     * @param withoutPosts only those who own no post
     * @param withoutVotes only those who never voted
     */
    public record Idle(Instant createdBefore, boolean withoutPosts, boolean withoutVotes) {

        private String condition() {
            return "t.created_at < :created_before"
                    + (withoutPosts ? " and not exists (select from posts p where p.owner_id = t.id)" : "")
                    + (withoutVotes ? " and not exists (select from votes v where v.user_id = t.id)" : "");
        }
    }

    public UserPruning(Changes changes) {
        this.changes = changes;
    }

    /** Deletes them with all that hangs on them. */
    public DeletedUsers prune(Idle idle) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("created_before", OffsetDateTime.ofInstant(idle.createdBefore(), ZoneOffset.UTC));
        List<Integer> locked = changes.lock(JournaledTable.USERS, idle.condition(), parameters);
        parameters.put("locked", locked.toArray(Integer[]::new));
        // Asked again under the lock: who posted or voted while it was waited for is not idle.
        List<Integer> ids = changes.database()
                .sql("select t.id from users t where t.id = any(:locked) and " + idle.condition() + " order by t.id")
                .params(parameters)
                .query(Integer.class)
                .list();
        return new UserDeletion(changes).delete(ids, null);
    }
}
