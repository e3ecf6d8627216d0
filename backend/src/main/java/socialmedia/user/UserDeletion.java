package socialmedia.user;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.UnknownDependents;

/** Deletes users with all that hangs on them, or without their posts. */
public final class UserDeletion {

    private final Changes changes;

    public UserDeletion(Changes changes) {
        this.changes = changes;
    }

    /**
     * Deletes them, the votes for their posts included.
     *
     * @param reassignPostsTo who gets their posts, with the votes for them; null deletes the posts
     * @throws OperatorFailure (not found) without such users, (usage) if the new owner is one of those to go, (refused) if rows
     *     of unknown tables would go along
     */
    public DeletedUsers delete(List<Integer> ids, @Nullable Integer reassignPostsTo) {
        if (reassignPostsTo != null && ids.contains(reassignPostsTo)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "user " + reassignPostsTo + " is to be deleted and cannot get the posts",
                    "name somebody who stays");
        }
        new LockedUsers(changes)
                .lock(Stream.concat(ids.stream(), Stream.ofNullable(reassignPostsTo))
                        .collect(Collectors.toList()));
        List<Integer> users = ids.stream().distinct().sorted().toList();
        Map<String, Integer[]> parameters = Map.of("users", users.toArray(Integer[]::new));
        long moved = reassignPostsTo == null ? 0 : move(parameters, reassignPostsTo);
        return deleteLocked(users, parameters, moved);
    }

    private long move(Map<String, Integer[]> parameters, int owner) {
        return changes.apply(JournaledTable.POSTS, """
                        update posts t set owner_id = :owner
                        from (select q.id, to_jsonb(q) as image from posts q where q.owner_id = any(:users) for update) old
                        where t.id = old.id
                        returning old.image as before, to_jsonb(t) as after
                        """, Map.of("users", parameters.get("users"), "owner", owner))
                .updated();
    }

    private DeletedUsers deleteLocked(List<Integer> users, Map<String, Integer[]> parameters, long moved) {
        changes.lock(JournaledTable.POSTS, "t.owner_id = any(:users)", parameters);
        Deletion deletion = new Deletion(changes, UnknownDependents.read(changes.database()), parameters);
        long ownVotes = deletion.delete(JournaledTable.VOTES, "t.user_id = any(:users)");
        long otherVotes = deletion.delete(
                JournaledTable.VOTES, "t.post_id in (select p.id from posts p where p.owner_id = any(:users))");
        long posts = deletion.delete(JournaledTable.POSTS, "t.owner_id = any(:users)");
        deletion.delete(JournaledTable.SUSPENDED_USER, "t.user_id = any(:users)");
        deletion.delete(JournaledTable.USERS, "t.id = any(:users)");
        return new DeletedUsers(users, posts, moved, ownVotes, otherVotes);
    }

    private record Deletion(Changes changes, UnknownDependents dependents, Map<String, Integer[]> parameters) {

        long delete(JournaledTable table, String condition) {
            dependents.refuse(table, condition, parameters);
            return changes.delete(table, condition, parameters).deleted();
        }
    }
}
