package socialmedia.user;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;

/** Deletes a user and what the journal knows of him: the one change that cannot be taken back. */
public final class UserErasure {

    private static final String ABOUT_USER = """
            r.action_id > :others and (r.table_name = 'users' and r.key ->> 'id' = :user
                or r.table_name = 'suspended_user' and r.key ->> 'user_id' = :user
                or r.table_name = 'posts' and :user in (r.before ->> 'owner_id', r.after ->> 'owner_id')
                or r.table_name = 'votes' and :user in (r.before ->> 'user_id', r.after ->> 'user_id'))
            """;

    private final Changes changes;

    public UserErasure(Changes changes) {
        this.changes = changes;
    }

    /**
     * Erases him.
     *
     * @throws OperatorFailure (not found) without such a user, (refused) if rows of unknown tables would go along
     */
    public ErasedUser erase(int id) {
        new LockedUsers(changes).lock(List.of(id));
        long others = lastActionOnAnother(id);
        List<String> emails = findEmails(id, others);
        DeletedUsers deleted = new UserDeletion(changes).delete(List.of(id), null);
        return new ErasedUser(deleted, emptyImages(id, others), replaceEmails(id, emails));
    }

    /**
     * The newest action on somebody who had this id before him; 0 for none. Where the tables were taken back and made again, ids
     * begin anew. Nobody counts as another for a new email alone, or for another date alone.
     */
    private long lastActionOnAnother(int id) {
        return changes.database()
                .sql("""
                        select coalesce(max(r.action_id), 0)
                        from admin_shell.row_change r, users u, unnest(array[r.before, r.after]) as i (image)
                        where r.table_name = 'users' and r.key ->> 'id' = :user and u.id = :id
                          and (image ->> 'created_at')::timestamptz <> u.created_at
                          and lower(image ->> 'email') <> lower(u.email)
                        """)
                .param("id", id)
                .param("user", String.valueOf(id))
                .query(Long.class)
                .single();
    }

    /** All that he ever had, as far as the journal knows. */
    private List<String> findEmails(int id, long others) {
        return changes.database()
                .sql("""
                        select email from users where id = :id
                        union
                        select image ->> 'email'
                        from admin_shell.row_change r, unnest(array[r.before, r.after]) as i (image)
                        where r.table_name = 'users' and r.key ->> 'id' = :user and image ->> 'email' <> ''
                          and r.action_id > :others
                        """)
                .param("id", id)
                .param("others", others)
                .param("user", String.valueOf(id))
                .query(String.class)
                .list();
    }

    private long emptyImages(int id, long others) {
        return changes.database()
                .sql("""
                        update admin_shell.row_change r set before = null, after = null
                        where (r.action_id = :action or %s) and coalesce(r.before, r.after) is not null
                        """.formatted(ABOUT_USER))
                .param("others", others)
                .param("action", changes.action())
                .param("user", String.valueOf(id))
                .update();
    }

    /** The erasure's own words name the user by id instead. */
    private long replaceEmails(int id, List<String> emails) {
        return changes.database()
                .sql("""
                        update admin_shell.action a
                        set command = regexp_replace(a.command, :emails, case when a.id = :action then :user else '[erased]' end, 'gi'),
                            reason = regexp_replace(a.reason, :emails, '[erased]', 'gi')
                        where a.command ~* :emails or a.reason ~* :emails
                        """)
                .param("emails", anyOf(emails))
                .param("action", changes.action())
                .param("user", String.valueOf(id))
                .update();
    }

    /** Matches them as whole words, quoted or not: {@code a@b.org} is not part of {@code maria@b.org}. */
    private static String anyOf(List<String> emails) {
        return emails.stream()
                .map(email -> Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}@]")
                        .matcher(email)
                        .replaceAll("\\\\\\\\?\\\\$0"))
                .collect(Collectors.joining("|", "(?<![[:alnum:]_.%+-])(?:", ")(?![[:alnum:]_-]|\\.[[:alnum:]])"));
    }
}
