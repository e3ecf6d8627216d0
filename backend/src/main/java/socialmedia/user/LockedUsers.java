package socialmedia.user;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Locks users that an act is about, all of which there must be. */
final class LockedUsers {

    private final Changes changes;

    LockedUsers(Changes changes) {
        this.changes = changes;
    }

    /** @throws OperatorFailure (not found) naming the first that there is not */
    void lock(List<Integer> ids) {
        Set<Integer> found = new HashSet<>(changes.lock(JournaledTable.USERS, ids));
        ids.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(id -> {
            throw UserRules.nobody(id);
        });
    }
}
