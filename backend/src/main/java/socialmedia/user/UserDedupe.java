package socialmedia.user;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;

/** Makes one user of those whose emails differ only in case. */
public final class UserDedupe {

    private final Changes changes;
    private final Keep keep;

    /** Which of them stays. */
    public enum Keep {
        OLDEST,
        NEWEST
    }

    /**
     * What was found and what became of it.
     *
     * @param groups one for each user that stayed, by id
     * @param merged how much moved
     */
    public record Result(List<Group> groups, MergedUsers merged) {

        public Result {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Users with one email in several spellings.
     *
     * @param id who stayed, with the email that was his
     * @param merged the ids of those that are part of him now
     */
    public record Group(int id, String email, List<Integer> merged) {

        public Group {
            merged = List.copyOf(merged);
        }
    }

    public UserDedupe(Changes changes, Keep keep) {
        this.changes = changes;
        this.keep = keep;
    }

    /** Merges each into the one of its group that is kept. */
    public Result dedupe() {
        List<Group> groups = find();
        SortedMap<Integer, Integer> into = new TreeMap<>();
        groups.forEach(group -> group.merged().forEach(id -> into.put(id, group.id())));
        return new Result(groups, into.isEmpty() ? new MergedUsers(into, 0, 0, 0) : new UserMerge(changes).merge(into));
    }

    private List<Group> find() {
        List<Integer> locked = changes.lock(JournaledTable.USERS, """
                        lower(t.email) in (select lower(u.email) from users u group by lower(u.email) having count(*) > 1)
                        """, Map.of());
        return changes.database()
                .sql("""
                        select ids[1] as id, emails[1] as email, ids[2:] as merged
                        from (select array_agg(id order by id * :direction) as ids,
                                     array_agg(email order by id * :direction) as emails
                              from users
                              where id = any(:locked)
                              group by lower(email)
                              having count(*) > 1) groups
                        order by id
                        """)
                .param("direction", keep == Keep.OLDEST ? 1 : -1)
                .param("locked", locked.toArray(Integer[]::new))
                .query((row, number) -> new Group(row.getInt("id"), row.getString("email"), List.of((Integer[])
                        row.getArray("merged").getArray())))
                .list();
    }
}
