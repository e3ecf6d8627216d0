package socialmedia.user;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;

/** Deletes a user and what the journal knows of him: the one change that cannot be taken back. */
public final class UserErasure {

    private static final String ABOUT_USER = """
            (r.table_name = 'users' and r.key ->> 'id' = :user
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
        List<String> emails = findEmails(id);
        DeletedUsers deleted = new UserDeletion(changes).delete(List.of(id), null);
        return new ErasedUser(deleted, emptyImages(id), replaceEmails(id, emails));
    }

    /** All that he ever had, as far as the journal knows. */
    private List<String> findEmails(int id) {
        return changes.database()
                .sql("""
                        select email from users where id = :id
                        union
                        select image ->> 'email'
                        from admin_shell.row_change r, unnest(array[r.before, r.after]) as i (image)
                        where r.table_name = 'users' and r.key ->> 'id' = :user and image ->> 'email' <> ''
                        """)
                .param("id", id)
                .param("user", String.valueOf(id))
                .query(String.class)
                .list();
    }

    private long emptyImages(int id) {
        return changes.database()
                .sql("""
                        update admin_shell.row_change r set before = null, after = null
                        where (r.action_id = :action or %s) and coalesce(r.before, r.after) is not null
                        """.formatted(ABOUT_USER))
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
